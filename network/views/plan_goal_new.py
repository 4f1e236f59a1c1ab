"""A goal of a published plan."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Capability, requires
from network.actions import keeping
from network.forms.considered import PlanGoalNewForm
from network.models import PlanGoal
from network.views.kept_pages import Page, new_page


@requires(Capability.ACTIVITY_KEEP)
def plan_goal_new(request):
    """Open to everybody who signs in, as the plan is."""
    page = Page(_("計画の基本目標を加える"), reverse("network:activity_list"), _("啓発活動"))
    return new_page(request, PlanGoalNewForm, PlanGoal(), keeping.add, page)
