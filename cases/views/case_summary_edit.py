"""匿名事例シートを直す."""

from django.shortcuts import render
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from cases.actions import case_summaries
from cases.forms.case_summary import SheetEditForm
from cases.presenters.case_summaries import sheet_head
from cases.views.case_summary_form import carried_out, load_origin


@requires(Capability.CASE_WRITE)
def case_summary_edit(request, uid):
    """By the writer. It becomes a draft again, so that somebody else reads the new words too."""
    origin = load_origin(uid)
    form = SheetEditForm(request.POST if request.method == "POST" else None, origin=origin)

    def act():
        version, fields = form.cleaned_data["version"], form.sheet_fields()
        case_summaries.change(origin=origin, fields=fields, version=version, by=request.actor)

    done = carried_out(request, form, origin, act, _("直しました。もう一度、読み合わせを頼んでください。"))
    return done or render(request, "cases/case_summary_edit.html", sheet_head(origin) | {"form": form})
