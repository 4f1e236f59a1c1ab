"""連携の頼み方への評価, by body."""

from django.shortcuts import render
from django.utils import timezone

from akishima_support.access import Capability, requires
from cases.presenters.referral_ratings import ratings_page


@requires(Capability.BOARD_READ)
def rating_list(request):
    """What the bodies said of the referrals that they received in the last year; it names nobody."""
    return render(request, "cases/rating_list.html", ratings_page(request.actor, timezone.now()))
