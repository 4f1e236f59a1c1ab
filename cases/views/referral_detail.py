"""連携の画面, for both sides."""

from django.http import Http404
from django.shortcuts import render
from django.utils import timezone

from akishima_support.access import Capability, requires
from akishima_support.access.composed import ComposedOnce
from cases.models import Referral
from cases.presenters.prompted import prompted_by
from cases.presenters.referral_act import act_box
from cases.presenters.referral_page import referral_page
from cases.presenters.referral_ratings import rating_box
from cases.presenters.referral_reports import reports_box

_REFERRAL = ComposedOnce(
    lambda uid, day: (
        Referral.objects.with_sides().with_holder(day).select_related("decline_suggested_body").filter(uid=uid)
    )
)


@requires(Capability.REFERRAL_READ)
def referral_detail(request, uid):
    """Head, what was told, what can be done, and the way so far."""
    referral = _REFERRAL.first(uid=uid, day=timezone.localdate())
    if referral is None:
        raise Http404
    page = referral_page(referral, request.actor)
    act = act_box(referral, request.actor, reads=bool(page.packets))
    reports = reports_box(referral, request.actor, reads=bool(page.packets))
    more = {"act": act, "reports": reports, "rating": rating_box(referral, request.actor)}
    if page.is_sender or request.actor.is_window:  # a receiver is not told what prompted it
        more |= {"may_prompt": True, "prompted": prompted_by(referral)}
    return render(request, "cases/referral_detail.html", {"page": page} | more)
