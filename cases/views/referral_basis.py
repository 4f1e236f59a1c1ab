"""提供の根拠: the person's consent."""

from django.shortcuts import redirect, render
from django.utils import timezone

from akishima_support.access import Capability, requires
from cases.actions import referral_prepare
from cases.forms.referral_basis import ConsentChoiceForm
from cases.models import Person
from cases.presenters.referral_basis import consents_for
from cases.presenters.referral_move import move_page
from cases.presenters.referral_opened import sent_referral
from cases.rules.amending import composing


@requires(Capability.REFERRAL_SEND)
def referral_basis(request, uid):
    """Choose the consent that covers recipient and categories, or learn what can be done without one."""
    referral = sent_referral(uid)
    consents = consents_for(referral)
    if not consents.needed:
        return redirect("cases:referral_preview", uid)
    form = ConsentChoiceForm(
        request.POST if request.method == "POST" else None,
        referral=referral,
        fitting=consents.fitting,
        initial={"version": referral.version},
    )
    if form.is_valid() and form.carry_out(
        referral_prepare.choose_consent,
        consent=form.chosen(),
        version=form.cleaned_data["version"],
        by=request.actor,
        at=timezone.now(),
    ):
        return redirect("cases:referral_preview", uid)
    person = Person.objects.filter(pk=referral.person_id).first()
    page = move_page(form, request.actor, composing(referral), consents=consents, person=person)
    return render(request, "cases/referral_basis.html", page)
