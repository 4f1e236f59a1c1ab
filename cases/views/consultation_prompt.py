"""Which activity prompted a consultation."""

from django.shortcuts import get_object_or_404
from django.urls import reverse

from akishima_support.access import Capability, requires
from cases.models import Consultation
from cases.views.prompt_page import prompt_page


@requires(Capability.CONSULTATION_WRITE)
def consultation_prompt(request, uid):
    """So that the report can say what came of the activity."""
    consultation = get_object_or_404(Consultation.objects, uid=uid)
    back_url = reverse("cases:consultation_detail", args=[uid])
    return prompt_page(request, consultation, number=consultation.reception_no, back_url=back_url)
