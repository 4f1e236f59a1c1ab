"""What stands in the way of erasing somebody whose time is over. Read past the scope, and no reason names anybody."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from django.db.models import Q
from django.utils.translation import gettext as _

from akishima_support.access import Actor, Refused
from akishima_support.audit.reading import reading
from cases.codes.case import CaseStatus
from cases.codes.likely import LINKED
from cases.models import Case, DisclosureRequest, DisposalBatch, Hold, HouseholdMember, PersonPair, Referral

Reasons = dict[int, list[str]]


def blocks(numbers: Iterable[int], day: date) -> Reasons:
    """For each person (by number) why they must stay; nobody is in it whom nothing stops."""
    people, found = set(numbers), defaultdict(list)
    with reading():  # it is only counted: nobody looks at these people
        for number in _held(people) | _needed_at_home(people, day) | _needed_by_linked(people, day):
            found[number].append(needed())
        for number in _in_referrals(people):
            found[number].append(_("まだ終わっていない連携があります"))
    return dict(found)


def needed() -> str:
    """One sentence for all of these: the last by itself would tell of somebody whom the reader may not see."""
    return _("廃棄の保留、開示請求、または関わりのある記録のために、まだ要ります")


def _held(people: set[int]) -> set[int]:
    holds = Hold.unscoped.standing().filter(person__in=people).values_list("person_id", flat=True)
    requests = DisclosureRequest.unscoped.open().filter(person__in=people).values_list("person_id", flat=True)
    return {*holds, *requests}


def _in_referrals(people: set[int]) -> set[int]:
    rows = Referral.unscoped.live().filter(Q(person__in=people) | Q(case__person__in=people))
    return {number for row in rows.select_related("case") for number in _sides(row)} & people


def _sides(row: Referral) -> list[int]:
    return [row.person_id, row.case.person_id if row.case_id else None]


def _needed_at_home(people: set[int], day: date) -> set[int]:
    """Those who belong to the household of somebody whose case is open or is still kept."""
    own = HouseholdMember.unscoped.current().filter(person__in=people)
    homes = defaultdict(set)
    for member in HouseholdMember.unscoped.current().filter(household__in=_homes(own)):
        homes[member.household_id].add(member.person_id)
    others = {number for members in homes.values() for number in members} - people
    needing = _with_kept_case(others, day)
    return {number for members in homes.values() if members & needing for number in members & people}


def _needed_by_linked(people: set[int], day: date) -> set[int]:
    """Those whose other record, by what was said of the two, has a case that is open or is still kept."""
    pairs = PersonPair.unscoped.standing().of(people).filter(kind__in=LINKED)
    ends = [(pair.person_id, pair.other_id) for pair in pairs]
    needing = _with_kept_case({number for both in ends for number in both} - people, day)
    return {number for both in ends for number in both if needing & set(both)} & people


def _with_kept_case(people: set[int], day: date) -> set[int]:
    kept = Case.unscoped.filter(person__in=people).exclude(status=CaseStatus.CLOSED, retention_until__lt=day)
    return set(kept.values_list("person_id", flat=True))


def _homes(members) -> set[int]:
    return {member.household_id for member in members}


def check_something_due(people: list, threads: list) -> None:
    """Raise Refused for an empty batch."""
    if not people and not threads:
        raise Refused(_("いま廃棄を提案できる記録はありません。"))


def check_can_decide(batch: DisposalBatch, by: Actor) -> None:
    """Raise Refused for one's own proposal, and for one that is decided."""
    if batch.proposed_by_id == by.user_id:
        raise Refused(_("自分の提案は承認できません。ほかの承認者に頼んでください。"))
    if not batch.waits:
        raise Refused(_("この提案は、もう決まっています。"))


def check_can_execute(batch: DisposalBatch) -> None:
    """Raise Refused before the approval, and a second time."""
    if batch.approved_at is None:
        raise Refused(_("承認者の承認を待っています。"))
    if batch.executed_at is not None:
        raise Refused(_("この提案の廃棄は、もう済んでいます。"))


def threads_blocked(numbers: Iterable[int]) -> set[int]:
    """First consultations of threads with a referral under way."""
    rows = Referral.unscoped.live().filter(Q(consultation__in=numbers) | Q(consultation__follows__in=numbers))
    with reading():
        return {row.consultation.follows_id or row.consultation_id for row in rows.select_related("consultation")}
