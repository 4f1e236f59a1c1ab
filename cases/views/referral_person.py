"""連携を始める: about whom (for a partner)."""

from django.http import Http404
from django.shortcuts import redirect, render, resolve_url
from django.utils import timezone

from akishima_support.access import Capability, requires
from cases.actions.partner_persons import partner_person
from cases.forms.referral_person import ReferralPersonForm


@requires(Capability.REFERRAL_SEND)
def referral_person(request):
    """Note the person in the own record. Nothing of it crosses until it is chosen, founded and sent."""
    if request.actor.is_window:  # the window begins from a case or a consultation
        raise Http404
    form = ReferralPersonForm(
        request.POST if request.method == "POST" else None, organization_name=request.actor.organization_name
    )
    if form.is_valid():
        token = form.cleaned_data["submission_token"]
        person = partner_person(fields=form.person_fields(), by=request.actor, at=timezone.now(), token=token)
        return redirect(f"{resolve_url('cases:referral_new')}?person={person.uid}")
    return render(request, "cases/referral_person.html", {"form": form})
