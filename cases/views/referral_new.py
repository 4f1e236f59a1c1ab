"""連携を始める: the act, then the body."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from cases.actions.referral_begin import begin
from cases.codes.referral import Act
from cases.forms.referral_choose import BeginForm, ChooseForm
from cases.forms.referral_subject import SubjectForm
from cases.models import Referral
from cases.presenters.referral_new import acts_for, new_page


@requires(Capability.REFERRAL_SEND)
def referral_new(request):
    """Two steps without script: GET chooses the act and searches, POST begins the draft."""
    subject = SubjectForm(request.GET)
    if not subject.is_valid():
        raise Http404
    if subject.is_unsaid and not request.actor.is_window:
        return redirect("cases:referral_person")
    choose = ChooseForm(request.GET if "act" in request.GET else None, acts=acts_for(subject.whom))
    form = None
    if choose.is_valid():
        asked = {name: choose.cleaned_data[name] for name in ("act", "area")}
        form = BeginForm(request.POST if request.method == "POST" else None, **asked)
    if form is not None and form.is_valid():
        referral = form.carry_out(begin, **form.beginning(subject), by=request.actor, at=timezone.now())
        if referral is not None:
            return _onward(request, referral)
    return render(
        request,
        "cases/referral_new.html",
        new_page(request.actor, person=subject.whom, choose=choose, begin=form),
    )


def _onward(request, referral: Referral):
    if referral.act == Act.INFORMATION:
        messages.success(request, _("案内を記録しました。相手の機関には何も伝わりません。"))
        return redirect("cases:referral_detail", referral.uid)
    return redirect("cases:referral_sections", referral.uid)
