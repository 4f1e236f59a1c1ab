"""Seats of the platform: filling an empty one, leaving one."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor, Refused
from akishima_support.audit import EventType, record
from network.actions import organizations
from network.actions.versions import StaleEdit, save_once
from network.codes import MembershipStatus
from network.models import Organization, PlatformMembership


@transaction.atomic
def fill(*, seat: PlatformMembership, organization: Organization, delegate: dict, by: Actor, on: date) -> None:
    """Put a body into an empty seat; a body without a number is added first.

    `delegate` holds delegate_name, delegate_title, term_from, term_until. A place beside the seats (要確認) that
    the body held ends. Raises Refused for a seat that is taken and for a body that has a seat.
    """
    locked = _lock(seat)
    if not locked.is_empty or locked.ended_on is not None:
        raise Refused(_("この席にはすでに構成機関が割り当てられています。"))
    if organization.pk is None:
        organizations.add(organization=organization, catchments=[], by=by)
    _end_place_beside(locked, organization, on)
    locked.organization, locked.status = organization, MembershipStatus.MEMBER
    for name, value in delegate.items():
        setattr(locked, name, value)
    locked.version += 1
    locked.save()
    record(EventType.SEAT_FILLED, by=by, detail={"organization": organization.pk, "seat": locked.seat_no})


@transaction.atomic
def end(*, seat: PlatformMembership, on: date, note: str, by: Actor) -> None:
    """The body leaves its seat on that day; the number stands empty again. Raises Refused for an empty seat."""
    locked = _lock(seat)
    if locked.is_empty or locked.ended_on is not None:
        raise Refused(_("この席には、いま構成機関がありません。"))
    if locked.term_from and on < locked.term_from:
        raise Refused(_("席を離れた日が、代表者の任期の始まりより前になっています。"))
    locked.note = note or locked.note
    vacate(seat=locked, on=on)
    record(
        EventType.ORGANIZATION_CHANGED,
        by=by,
        detail={"organization": locked.organization_id, "seat_ended": locked.seat_no},
    )


@transaction.atomic
def renew(*, seat: PlatformMembership, values: dict, version: int, by: Actor, on: date) -> None:
    """The delegate, term, standing and note of `values`. Raises StaleEdit, and Refused for an empty seat.

    Another delegate gets a row of their own; the row of the one before ends and stays readable.
    """
    locked = _lock(seat)
    if locked.is_empty or locked.ended_on is not None:
        raise Refused(_("この席には、いま構成機関がありません。"))
    if locked.version != version:
        raise StaleEdit(locked)
    if locked.delegate_name and values["delegate_name"] != locked.delegate_name:
        locked.ended_on = on
        locked.version += 1
        locked.save()
        _follow(locked, values)
    else:
        for name, value in values.items():
            setattr(locked, name, value)
        locked.version += 1
        locked.save()
    record(
        EventType.ORGANIZATION_CHANGED,
        by=by,
        detail={"organization": locked.organization_id, "seat_renewed": locked.seat_no},
    )


@transaction.atomic
def add_place(*, place: PlatformMembership, by: Actor) -> None:
    """A body takes part beside the seats (随時参加, オブザーバー). Raises Refused where it has a place already."""
    save_once(instance=place, duplicate=_("この機関には、すでに席か立場があります。"))
    detail = {"organization": place.organization_id, "place": place.status}
    record(EventType.ORGANIZATION_CHANGED, by=by, detail=detail)


def _follow(former: PlatformMembership, values: dict) -> None:
    PlatformMembership.unscoped.create(
        platform_id=former.platform_id, seat_no=former.seat_no, organization_id=former.organization_id, **values
    )


def vacate(*, seat: PlatformMembership, on: date) -> None:
    """End the row and leave an empty one with its number; part of a larger action."""
    seat.status, seat.ended_on = MembershipStatus.FORMER, on
    seat.version += 1
    seat.save()
    if seat.seat_no is not None:
        PlatformMembership.unscoped.create(platform_id=seat.platform_id, seat_no=seat.seat_no)


def _lock(seat: PlatformMembership) -> PlatformMembership:
    return PlatformMembership.unscoped.select_for_update(of=("self",)).get(pk=seat.pk)


def _end_place_beside(seat: PlatformMembership, organization: Organization, on: date) -> None:
    held = PlatformMembership.unscoped.current().filter(platform_id=seat.platform_id, organization=organization)
    for place in held.select_for_update(of=("self",)):
        if place.seat_no is not None:
            raise Refused(_("この機関にはすでに席があります。"))
        vacate(seat=place, on=on)
