"""The referral of a page, with both organizations beside it. Not there and not to be seen are the same: 404."""

from uuid import UUID

from django.http import Http404

from akishima_support.access import current_actor
from akishima_support.access.composed import ComposedOnce
from cases.models import Referral

_RECEIVED = ComposedOnce(lambda uid: Referral.objects.received_by(current_actor()).with_sides().filter(uid=uid))
_SENT = ComposedOnce(lambda uid: Referral.objects.sent_by(current_actor()).with_sides().filter(uid=uid))


def received_referral(uid: UUID) -> Referral:
    """One addressed to the organization acted for. Raises Http404."""
    return _found(_RECEIVED.first(uid=uid))


def sent_referral(uid: UUID) -> Referral:
    """One of the organization acted for. Raises Http404."""
    return _found(_SENT.first(uid=uid))


def _found(referral: Referral | None) -> Referral:
    if referral is None:
        raise Http404
    return referral
