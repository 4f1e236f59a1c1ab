"""今日: days that two bodies have agreed on, and a first meeting that one of them has still to confirm."""

from datetime import date, datetime, timedelta

from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Actor, clock
from cases.codes.referral import Act
from cases.models import Packet, Referral
from cases.presenters.today_items import AT_MOST, Item, Section
from cases.rules.clocks import decides
from cases.rules.moves import shown_state
from cases.rules.shown import is_sender
from cases.states import OPEN_AT_RECEIVER

AHEAD = timedelta(days=7)


def meetings_open(actor: Actor):
    """Open referrals with a day in the next week, or with a meeting that our side has not confirmed yet.

    At the window they are of whoever began them or leads the case; a receiver is told while it may read.
    """
    day = clock.today()
    sent = Q(from_organization_id=actor.organization_id)
    if actor.is_window and not decides(actor):
        sent &= Q(created_by_id=actor.user_id) | Q(case__lead_worker_id=actor.user_id)
    readable = Exists(Packet.objects.filter(referral=OuterRef("pk")))
    received = Q(to_organization_id=actor.organization_id, received_at__isnull=False) & Q(readable)
    soon = Q(meeting_on__range=(day, day + AHEAD))
    soon |= Q(act=Act.HANDOVER, accepted_at__isnull=False, overlap_until__range=(day, day + AHEAD))
    ours_to_say = sent & Q(met_at__isnull=False, confirmed_at=None)
    ours_to_say |= received & Q(confirmed_at__isnull=False, met_at=None)
    return Referral.objects.filter(state__in=OPEN_AT_RECEIVER).filter((sent | received) & soon | ours_to_say)


def meetings_due(actor: Actor) -> list[Section]:
    """By number; none where there is nothing."""
    rows = meetings_open(actor).select_related("from_organization", "to_organization", "person").order_by("id")
    items = [_item(row, actor, timezone.localdate()) for row in rows[:AT_MOST]]
    return [Section(_("連携：会う日と確かめること"), "", items)] if items else []


def _item(row: Referral, actor: Actor, day: date) -> Item:
    sends = is_sender(row, actor)
    other = row.to_organization if sends else row.from_organization
    page, title, since, due = _what(row, sends, day)
    return Item(
        url=reverse(page, args=[row.uid]),
        title=title,
        detail=f"{row.get_act_display()} {'→' if sends else '←'} {other.name}",
        about=row.person.label if sends and row.person_id else row.referral_no,
        state=str(shown_state(row, actor).label),
        since=timezone.localdate(since),
        due=due,
        is_late=False,
    )


def _what(row: Referral, sends: bool, day: date) -> tuple[str, str, datetime, date | None]:
    """The page to go to, what to do there, since when, and by when."""
    if sends and row.met_at and not row.confirmed_at:
        return "cases:referral_confirm_meeting", _("最初に会えたことを確かめる"), row.met_at, None
    if not sends and row.confirmed_at and not row.met_at:
        return "cases:referral_meet", _("最初に会えたことを伝える"), row.confirmed_at, None
    if row.meeting_on is not None and day <= row.meeting_on <= day + AHEAD:
        return "cases:referral_detail", _("会う予定の日"), row.sent_at, row.meeting_on
    return "cases:referral_detail", _("重なりの期間の終わり"), row.accepted_at, row.overlap_until
