"""啓発活動: activities, trainings and leaflets with their stock."""

from django.shortcuts import render

from akishima_support.access import Capability, requires
from network.models import Activity, Material, PlanGoal, Training
from network.presenters.directory_tabs import directory_tabs


@requires(Capability.DIRECTORY_READ)
def activity_list(request):
    """What is done so that people know where to turn, and the goals of the plan behind it."""
    context = {
        "directory_tabs": directory_tabs(request),
        "activities": Activity.objects.with_bodies().in_order(),
        "trainings": Training.objects.select_related("host").in_order(),
        "materials": Material.objects.select_related("organization").prefetch_related("placements").in_order(),
        "goals": PlanGoal.objects.in_order(),
    }
    return render(request, "network/activity_list.html", context)
