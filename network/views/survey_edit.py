"""Editing a statement about a survey."""

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Capability, requires
from network.actions import keeping
from network.forms.considered import SurveyEditForm
from network.models import Survey
from network.views.kept_pages import Page, edit_page


@requires(Capability.ACTIVITY_KEEP)
def survey_edit(request, uid):
    """Save over the version that was seen."""
    row = get_object_or_404(Survey.objects, uid=uid)
    page = Page(_("調査を直す"), reverse("network:proposal_list"), _("提案・調査"))
    return edit_page(request, SurveyEditForm, row, keeping.change, page)
