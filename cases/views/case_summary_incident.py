"""匿名の事例からの特定に対応する."""

from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from cases.actions import identified
from cases.codes.case_summary import Verdict
from cases.forms.case_summary import HandleForm
from cases.presenters.case_summaries import origin_page
from cases.views.case_summary_form import carried_out, load_origin


@requires(Capability.REFERRAL_APPROVE)
def case_summary_incident(request, uid):
    """What the manager found and did; with it the ledger of the person tells of it."""
    origin = load_origin(uid)
    form = HandleForm(request.POST if request.method == "POST" else None, origin=origin)

    def act():
        data = form.cleaned_data | {"verdict": Verdict(form.cleaned_data["verdict"])}
        identified.handle(origin=origin, **data, by=request.actor, at=timezone.now())

    done = carried_out(request, form, origin, act, _("対応を記録しました。"))
    page = origin_page(origin, request.actor) | {"form": form}
    return done or render(request, "cases/case_summary_incident.html", page)
