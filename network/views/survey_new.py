"""A statement about a survey."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Capability, requires
from network.actions import keeping
from network.forms.considered import SurveyNewForm
from network.models import Survey
from network.views.kept_pages import Page, new_page


@requires(Capability.ACTIVITY_KEEP)
def survey_new(request):
    """Two sources that differ are two statements, and both stay."""
    page = Page(_("調査を加える"), reverse("network:proposal_list"), _("提案・調査"))
    return new_page(request, SurveyNewForm, Survey(), keeping.add, page)
