"""評価の代行入力: what a body without an account says of a referral as it came."""

from functools import partial

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from cases.actions import referral_rating
from cases.forms.rating_on_behalf import RatingOnBehalfForm
from cases.presenters.referral_opened import sent_referral
from cases.presenters.referral_ratings import rate_page, rating_of
from cases.rules.ratings import check_can_enter


@requires(Capability.REFERRAL_ON_BEHALF)
def rating_on_behalf(request, uid):
    """The window enters it as it enters other answers; a body that comes to have an account can say it anew."""
    referral, is_sent = sent_referral(uid), request.method == "POST"
    rating = rating_of(referral)
    form = RatingOnBehalfForm(
        request.POST if is_sent else None, request.FILES if is_sent else None, referral=referral, rating=rating
    )
    if form.is_valid() and form.carry_out(referral_rating.enter, by=request.actor, at=timezone.now()):
        messages.success(request, _("機関の評価を代行入力しました。"))
        return redirect("cases:referral_detail", uid)
    page = rate_page(form, partial(check_can_enter, rating=rating, actor=request.actor), request.actor)
    return render(request, "cases/rating_on_behalf.html", page, status=409 if form.newer_texts else 200)
