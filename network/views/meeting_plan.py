"""年間計画: which meeting bodies still have to sit in the fiscal year."""

from django.shortcuts import render
from django.utils import timezone

from akishima_support.access import Capability, requires
from akishima_support.japanese.fiscal_years import fiscal_year_label
from network.forms.meeting_filter import PlanYearForm
from network.presenters.directory_tabs import directory_tabs
from network.presenters.meeting_plan import meeting_plan as plan_of


@requires(Capability.MEETING_KEEP)
def meeting_plan(request):
    """This fiscal year, or the one that the address asks for."""
    day = timezone.localdate()
    form = PlanYearForm(request.GET, day=day)
    context = {
        "directory_tabs": directory_tabs(request),
        "form": form,
        "year": fiscal_year_label(form.chosen),
        "rows": plan_of(form.chosen, day),
    }
    return render(request, "network/meeting_plan.html", context)
