"""担当を渡す."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from cases.actions import referral_answer
from cases.forms.referral_hand_over import HandOverForm
from cases.presenters.referral_hand_over import hand_over_page
from cases.presenters.referral_opened import received_referral


@requires(Capability.REFERRAL_ANSWER)
def referral_hand_over(request, uid):
    """To a colleague of the same organization, or back to the shared inbox."""
    referral = received_referral(uid)
    form = HandOverForm(request.POST if request.method == "POST" else None, referral=referral)
    if form.is_valid() and form.carry_out(
        referral_answer.hand_over, to=form.cleaned_data["to"], by=request.actor, at=timezone.now()
    ):
        messages.success(request, _("担当を渡しました。") if form.cleaned_data["to"] else _("受け箱に戻しました。"))
        return redirect("cases:referral_detail", uid)
    return render(request, "cases/referral_hand_over.html", hand_over_page(form, request.actor))
