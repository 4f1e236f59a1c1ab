"""閲覧した人: who looked at a case, when and why, for those who answer for it."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Actor, Capability
from akishima_support.audit import EventType
from akishima_support.audit.models import AuditEvent
from akishima_support.audit.reading import reading
from akishima_support.japanese.punctuation import listed
from cases.models import AccessReason, Case, CaseWorker, PersonMerge

READ_AT_MOST = 2000
# Pages that show nothing of the person.
OUTSIDE = ("cases:case_reason", "cases:case_viewers")
SHOWN_AT_MOST = 200


@dataclass(frozen=True, slots=True)
class Viewer:
    """One person on one day."""

    day: date
    name: str
    first: datetime
    last: datetime
    pages: int
    why: str


def may_see_viewers(case: Case, actor: Actor) -> bool:
    """The lead worker, and those who watch over all caseloads."""
    return case.lead_worker_id == actor.user_id or actor.can(Capability.BOARD_READ)


def viewers_of(case: Case) -> list[Viewer]:
    """By day and person, newest first. Four questions, whatever the number of pages that were read.

    By the person too: a consultation of somebody else can have the same number.
    """
    moments: dict[tuple, list[datetime]] = defaultdict(list)
    reasons: dict[tuple, set[str]] = defaultdict(set)
    asked: Counter = Counter()
    names: dict[int, str] = {}
    reads = AuditEvent.unscoped.filter(case_no=case.case_no, type=EventType.PAGE_READ).newest_first()
    reads = reads.about_people(_numbers(case)).exclude(url_name__in=OUTSIDE)
    for user, name, at, why in reads.values_list("user_id", "user_name", "at", "reason")[:READ_AT_MOST]:
        key = (timezone.localdate(at), user)
        names.setdefault(user, name)
        moments[key].append(at)
        reasons[key] |= {why} - {""}
    for given in _reasons(case):
        key = (timezone.localdate(given.given_at), given.given_by_id)
        names.setdefault(given.given_by_id, given.given_by.name)
        moments[key].append(given.given_at)
        asked[key] += 1
        reasons[key].add(given.in_words)
    team = _team(case)
    ordered = sorted(moments, key=lambda key: (key[0], max(moments[key])), reverse=True)
    return [
        Viewer(
            day=key[0],
            name=names[key[1]],
            first=min(moments[key]),
            last=max(moments[key]),
            pages=len(moments[key]) - asked[key],
            why=listed(sorted(reasons[key])) or team.get(key[1], _("担当のケースとして")),
        )
        for key in ordered[:SHOWN_AT_MOST]
    ]


def _numbers(case: Case) -> set[int]:
    """The person's, and those of records that were ever one with theirs; nobody looks at the people for it."""
    with reading():
        merges = PersonMerge.unscoped.filter(Q(person=case.person_id) | Q(double=case.person_id))
        pairs = [(each.person_id, each.double_id) for each in merges.only("person", "double")]
    return {case.person_id}.union(*pairs)


def _reasons(case: Case) -> list[AccessReason]:
    return list(AccessReason.objects.filter(case=case).select_related("given_by").newest_first()[:SHOWN_AT_MOST])


def _team(case: Case) -> dict[int, str]:
    workers = dict.fromkeys(CaseWorker.objects.filter(case=case).users(), _("一緒に担当"))
    return workers | {case.lead_worker_id: _("主担当者")}
