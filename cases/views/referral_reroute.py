"""別の機関へ再調整する."""

from django.shortcuts import redirect, render
from django.utils import timezone

from akishima_support.access import Capability, requires
from cases.actions import referral_follow
from cases.forms.referral_choose import BeginForm, ChooseForm
from cases.models import Person
from cases.presenters.referral_new import new_page
from cases.presenters.referral_opened import sent_referral
from cases.presenters.referral_reroute import acts_after, reroute_page, starts_with


@requires(Capability.REFERRAL_SEND)
def referral_reroute(request, uid):
    """Choose act and body anew after a refusal; the basis is checked anew, and the first body never learns of it."""
    referral = sent_referral(uid)
    person = Person.objects.filter(pk=referral.person_id).first() if referral.person_id else None
    acts = acts_after(person)
    choose = ChooseForm(
        request.GET if "act" in request.GET else None, acts=acts, initial=starts_with(referral, request.actor, acts)
    )
    form = None
    if choose.is_valid():
        asked = {name: choose.cleaned_data[name] for name in ("act", "area")}
        form = BeginForm(request.POST if request.method == "POST" else None, **asked, asks_urgency=False)
    if form is not None and form.is_valid():
        leg = form.carry_out(
            referral_follow.reroute, referral=referral, **form.leg(), by=request.actor, at=timezone.now()
        )
        if leg is not None:
            return redirect("cases:referral_sections", leg.uid)
    page = new_page(request.actor, person=person, choose=choose, begin=form)
    return render(request, "cases/referral_reroute.html", page | reroute_page(referral, request.actor, form))
