"""受けた連携を評価する."""

from functools import partial

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from cases.actions import referral_rating
from cases.forms.referral_rate import RateForm
from cases.presenters.referral_opened import addressed_referral
from cases.presenters.referral_ratings import rate_page, rating_of
from cases.rules.ratings import check_can_rate


@requires(Capability.REFERRAL_ANSWER)
def referral_rate(request, uid):
    """Say whether it could be used as it came; also after a refusal, when it is asked most."""
    referral = addressed_referral(uid)
    form = RateForm(request.POST if request.method == "POST" else None, referral=referral, rating=rating_of(referral))
    if form.is_valid() and form.carry_out(referral_rating.rate, by=request.actor, at=timezone.now()):
        messages.success(request, _("評価を残しました。送った機関の承認者が読みます。"))
        return redirect("cases:referral_detail", uid)
    check = partial(check_can_rate, actor=request.actor)
    status = 409 if form.newer_texts else 200
    return render(request, "cases/referral_rate.html", rate_page(form, check, request.actor), status=status)
