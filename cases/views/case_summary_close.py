"""匿名事例シートを閉じる."""

from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from cases.actions import case_summaries
from cases.forms.case_summary import CloseForm
from cases.presenters.case_summaries import origin_page
from cases.views.case_summary_form import carried_out, load_origin


@requires(Capability.CASE_WRITE)
def case_summary_close(request, uid):
    """Before its day; for good."""
    origin = load_origin(uid)
    form = CloseForm(request.POST if request.method == "POST" else None, origin=origin)

    def act():
        case_summaries.close(origin=origin, **form.cleaned_data, by=request.actor, at=timezone.now())

    done = carried_out(request, form, origin, act, _("シートを閉じました。"))
    return done or render(request, "cases/case_summary_close.html", origin_page(origin, request.actor) | {"form": form})
