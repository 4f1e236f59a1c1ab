"""Which activity prompted a referral."""

from django.shortcuts import get_object_or_404
from django.urls import reverse

from akishima_support.access import Capability, requires
from cases.models import Referral
from cases.views.prompt_page import prompt_page


@requires(Capability.REFERRAL_SEND)
def referral_prompt(request, uid):
    """The sender says it, and the window also of what it received; no other receiver learns of it."""
    rows = Referral.objects.all() if request.actor.is_window else Referral.objects.sent_by(request.actor)
    referral = get_object_or_404(rows, uid=uid)
    back_url = reverse("cases:referral_detail", args=[uid])
    return prompt_page(request, referral, number=referral.referral_no, back_url=back_url)
