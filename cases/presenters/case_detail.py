"""What the page of a case shows, in a constant number of questions to the database."""

from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Actor, Capability
from akishima_support.japanese.formats import format_date
from cases.codes.case import OutcomeChange
from cases.models import Case, HouseholdMember, Person, Referral
from cases.presenters.case_list import STATUS_KIND
from cases.presenters.consultation_detail import URGENCY_KIND
from cases.presenters.found import born_text
from cases.presenters.household import mark_line
from cases.presenters.timeline import timeline
from cases.rules.birth import likely_age
from cases.states import TURN, Side

INVOLVED_AT_MOST = 20
REFERRAL_COLUMNS = "uid referral_no person act state to_organization__name from_organization__name"
MEMBER_COLUMNS = "relation relation_to living_together is_key_person person__name person__nickname"


def case_page(case: Case, actor: Actor, before: str) -> dict:
    """The context of the page."""
    today = timezone.localdate()
    may_write = actor.can(Capability.CASE_WRITE)
    return {
        "case": case,
        "person": case.person,
        "status_kind": STATUS_KIND.get(case.status, "neutral"),
        "urgency_kind": URGENCY_KIND.get(case.urgency, "neutral"),
        "is_overdue": case.next_check_on is not None and case.next_check_on < today,
        "person_facts": _person_facts(case, today),
        "closing": _closing(case) if case.is_closed else [],
        "timeline": timeline(case, before),
        "referrals": _referrals(case),
        "household": _household(case),
        "mark": mark_line(case),
        "may_write": may_write and not case.is_closed,
        "may_restrict": may_write,
        "may_close": actor.can(Capability.CASE_CLOSE) and not case.is_closed,
        "may_reopen": actor.can(Capability.CASE_CLOSE) and case.is_closed,
        "may_refer": actor.can(Capability.REFERRAL_SEND) and not case.is_closed,
    }


def _person_facts(case: Case, today) -> list[tuple]:
    person = case.person
    return [
        (_("ふりがな"), person.kana),
        (_("通称"), person.nickname),
        (_("生年・年齢"), "　".join(filter(None, [born_text(person), _age(person, today)]))),
        (_("性別"), person.get_gender_display()),
        (_("電話"), person.phone),
        (_("住所"), f"{person.postal_code} {person.address}".strip()),
    ]


def _age(person: Person, today) -> str:
    """How old they are by now, where that is not what was heard."""
    age = likely_age(person, today)
    return "" if age is None or age == person.estimated_age else _("いま%(age)s歳くらい") % {"age": age}


def _closing(case: Case) -> list[tuple]:
    labels = "、".join(str(change.label) for change in OutcomeChange if change in case.outcome_changes)
    return [
        (_("終了日"), format_date(timezone.localdate(case.closed_at))),
        (_("終了理由"), case.get_closure_reason_display()),
        (_("見られた変化"), labels),
        (_("終了にあたって"), case.closure_note),
    ]


def _referrals(case: Case) -> list[dict]:
    """Referrals under way or ended, newest first, with whose turn it is."""
    rows = Referral.objects.filter(case=case).select_related("to_organization", "from_organization")
    rows = rows.only(*REFERRAL_COLUMNS.split())
    return [_referral(row) for row in rows.newest_first()[:INVOLVED_AT_MOST]]


def _referral(row: Referral) -> dict:
    side = TURN[row.state]
    whose = {Side.RECEIVER: row.to_organization.name, Side.SENDER: row.from_organization.name}.get(side, "")
    return {"referral": row, "turn": _("承認者") if side is Side.APPROVER else whose}


def _household(case: Case) -> list[HouseholdMember]:
    """The people of the household that the person belongs to now, as far as they may be seen."""
    own = {"household__members__person": case.person_id, "household__members__end_reason": ""}
    rows = HouseholdMember.objects.filter(**own).current().exclude(person=case.person_id)
    return list(rows.select_related("person").only(*MEMBER_COLUMNS.split()).order_by("id")[:INVOLVED_AT_MOST])
