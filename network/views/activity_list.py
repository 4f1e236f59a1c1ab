"""啓発活動: activities, trainings and leaflets with their stock."""

from django.db.models import Prefetch
from django.shortcuts import render

from akishima_support.access import Capability, Side, requires
from network.models import Activity, Material, MaterialPlacement, PlanGoal, Training
from network.presenters.directory_tabs import directory_tabs


@requires(Capability.DIRECTORY_READ)
def activity_list(request):
    """What is done so that people know where to turn, and the goals of the plan behind it.

    The stock goes down by one when somebody is told of a group: only the city sees how many are left, so that no group
    reads from it that somebody was (S7).
    """
    lying = Prefetch("placements", MaterialPlacement.objects.in_order())
    context = {
        "directory_tabs": directory_tabs(request),
        "activities": Activity.objects.with_bodies().in_order(),
        "trainings": Training.objects.select_related("host").in_order(),
        "materials": Material.objects.select_related("organization").prefetch_related(lying).in_order(),
        "shows_stock": request.actor.side == Side.STAFF,
        "keeps": request.actor.can(Capability.ACTIVITY_KEEP),
        "goals": PlanGoal.objects.in_order(),
    }
    return render(request, "network/activity_list.html", context)
