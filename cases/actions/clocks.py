"""run_clocks: write down what the clocks tell. Twice, or after a week's stop, it writes nothing twice."""

from datetime import datetime

from django.db import transaction
from django.db.models import Exists, OuterRef
from django.utils import timezone

from akishima_support.access import Actor
from akishima_support.audit import EventType, record
from cases.actions.referral_lock import locked
from cases.codes.referral import NoticeKind
from cases.models import Referral, ReferralNotice
from cases.rules.clocks import Clocks, clocks_on, notice_day, notice_due


def run(*, by: Actor, at: datetime) -> dict[NoticeKind, int]:
    """Give every notice that is due and was not given; how many of each kind. The state of no referral changes."""
    clocks = clocks_on(timezone.localdate(at))
    given = dict.fromkeys(NoticeKind, 0)
    for number in [*_by_date(clocks), *_silent(clocks)]:
        kind = _give(Referral(pk=number), clocks, by, at)
        if kind is not None:
            given[kind] += 1
    return given


def _by_date(clocks: Clocks) -> list[int]:
    """Those of which nothing was told yet that is true of their date now."""
    of_date = ReferralNotice.unscoped.filter(referral=OuterRef("pk"), for_day=OuterRef("respond_by"))
    rows, day = Referral.unscoped.due_by(clocks.near), clocks.day
    stages = {
        NoticeKind.REMINDER: rows.filter(respond_by__gt=day),
        NoticeKind.DUE: rows.filter(respond_by=day),
        NoticeKind.OVERDUE: rows.filter(respond_by__lt=day),
    }
    return [
        number
        for kind, found in stages.items()
        for (number,) in found.exclude(Exists(of_date.filter(kind=kind))).order_by("id").values_list("pk")
    ]


def _silent(clocks: Clocks) -> list[int]:
    """Those that were not asked since the last word."""
    asked = ReferralNotice.unscoped.filter(referral=OuterRef("pk"), kind=NoticeKind.SILENT)
    since = asked.filter(at__gte=OuterRef("heard_at")).filter(at__gte=OuterRef("waiting_since"))
    rows = Referral.unscoped.silent_before(clocks.silent_before).exclude(Exists(since))
    return [number for (number,) in rows.order_by("id").values_list("pk")]


@transaction.atomic
def _give(referral: Referral, clocks: Clocks, by: Actor, at: datetime) -> NoticeKind | None:
    """Look at it once more, locked: an answer may have come meanwhile, or another run been faster."""
    current = locked(referral)
    kind = notice_due(current, clocks)
    if kind is None:
        return None
    _notice, is_new = ReferralNotice.unscoped.get_or_create(
        referral=current,
        kind=kind,
        for_day=notice_day(current, kind),
        defaults={"at": at, "person_id": current.person_id},
    )
    if not is_new:
        return None
    record(
        EventType.REFERRAL_NOTICED,
        by=by,
        people=[current.person_id],
        case=current.referral_no,
        detail={"kind": kind},
    )
    return kind
