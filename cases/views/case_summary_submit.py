"""匿名事例シートの読み合わせを頼む."""

from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from cases.actions import case_summaries
from cases.forms.case_summary import ChecksForm
from cases.presenters.case_summaries import origin_page
from cases.views.case_summary_form import carried_out, load_origin


@requires(Capability.CASE_WRITE)
def case_summary_submit(request, uid):
    """The writer looks for everything first."""
    origin = load_origin(uid)
    form = ChecksForm(request.POST if request.method == "POST" else None, origin=origin)

    def act():
        case_summaries.submit(origin=origin, **form.cleaned_data, by=request.actor, at=timezone.now())

    done = carried_out(request, form, origin, act, _("読み合わせを頼みました。ほかの職員の「今日」に出ています。"))
    page = origin_page(origin, request.actor) | {"form": form}
    return done or render(request, "cases/case_summary_submit.html", page)
