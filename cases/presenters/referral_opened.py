"""The referral of a page, with both organizations beside it. Not there and not to be seen are the same: 404."""

from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet
from django.http import Http404

from akishima_support.access import current_actor
from akishima_support.access.composed import ComposedOnce
from cases.models import Packet, Referral
from cases.states import State


def _received(uid: UUID) -> QuerySet:
    """With it, whether the actor still reads what was told."""
    is_read = Exists(Packet.objects.filter(referral=OuterRef("pk")))
    return Referral.objects.received_by(current_actor()).with_sides().annotate(is_read=is_read).filter(uid=uid)


_RECEIVED = ComposedOnce(_received)
_SENT = ComposedOnce(lambda uid: Referral.objects.sent_by(current_actor()).with_sides().filter(uid=uid))


def received_referral(uid: UUID) -> Referral:
    """One addressed to the organization acted for, which may still do something about it. Raises Http404."""
    referral = addressed_referral(uid)
    if _has_ended(referral):
        raise Http404
    return referral


def addressed_referral(uid: UUID) -> Referral:
    """One addressed to the organization acted for, also when its access has ended: for who presses 対応困難 twice.

    Raises Http404.
    """
    return _found(_RECEIVED.first(uid=uid))


def readable_referral(uid: UUID) -> Referral:
    """One addressed to the organization acted for, of which it reads what it was told. Raises Http404.

    Nobody asks about or takes on what may not be read any more. Whoever is at work on it still reports.
    """
    referral = received_referral(uid)
    if not referral.is_read:
        raise Http404
    return referral


def sent_referral(uid: UUID) -> Referral:
    """One of the organization acted for. Raises Http404."""
    return _found(_SENT.first(uid=uid))


def _has_ended(referral: Referral) -> bool:
    """Whether with the referral its receiver's access has ended; after completion it reads on for some days."""
    if referral.declined_at is not None or referral.state == State.WITHDRAWN:
        return True
    return referral.state == State.COMPLETED and not referral.is_read


def is_read(referral: Referral) -> bool:
    """Whether the actor still reads what was told; nobody is shown by it."""
    return Packet.objects.filter(referral=referral).exists()


def _found(referral: Referral | None) -> Referral:
    if referral is None:
        raise Http404
    return referral
