"""Editing a goal of a plan."""

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Capability, requires
from network.actions import keeping
from network.forms.considered import PlanGoalEditForm
from network.models import PlanGoal
from network.views.kept_pages import Page, edit_page


@requires(Capability.ACTIVITY_KEEP)
def plan_goal_edit(request, uid):
    """Save over the version that was seen."""
    row = get_object_or_404(PlanGoal.objects, uid=uid)
    page = Page(_("計画の基本目標を直す"), reverse("network:activity_list"), _("啓発活動"))
    return edit_page(request, PlanGoalEditForm, row, keeping.change, page)
