"""What the page of a case shows, in a constant number of questions to the database."""

from uuid import UUID

from django.db.models import Exists, OuterRef
from django.http import Http404
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from akishima_support.access import Actor, Capability
from akishima_support.access.composed import ComposedOnce
from akishima_support.japanese.formats import format_date
from akishima_support.japanese.punctuation import listed
from cases.codes.case import OutcomeChange
from cases.models import Case, CaseSummaryOrigin, HouseholdMember, Person, Referral
from cases.presenters.case_list import STATUS_KIND
from cases.presenters.case_viewers import may_see_viewers
from cases.presenters.consultation_detail import URGENCY_KIND
from cases.presenters.found import born_text
from cases.presenters.household import mark_line
from cases.presenters.pairs import is_paired
from cases.presenters.timeline import timeline
from cases.presenters.timeline_printed import printed
from cases.rules.birth import likely_age
from cases.states import TURN, Side

INVOLVED_AT_MOST = 20
CASE_COLUMNS = (
    "uid case_no person_label restricted status urgency household_8050 household_8050_why household_8050_set "
    "next_check_on next_check_note closed_at "
    "closure_reason closure_note outcome_changes retention_until lead_worker__name lead_organization__name "
    "person__uid person__name person__kana person__nickname person__name_note person__gender person__gender_note "
    "person__mobile person__born_on "
    "person__born_precision person__estimated_age person__estimated_on person__postal_code person__address "
    "person__phone person__contact_rule person__contact_when person__contact_channels "
    "person__contact_limits person__risk_kinds person__secrecy_from"
)
REFERRAL_COLUMNS = "uid referral_no person act state to_organization__name from_organization__name"
MEMBER_COLUMNS = "relation relation_to living_together is_key_person person__name person__nickname"
SHEETS = CaseSummaryOrigin.unscoped.filter(case=OuterRef("pk"))
CASE = ComposedOnce(
    lambda uid: (
        Case.objects.select_related("person", "lead_worker", "lead_organization")
        .only(*CASE_COLUMNS.split())
        .annotate(is_paired=is_paired(OuterRef("person_id")), has_sheets=Exists(SHEETS))
        .filter(uid=uid)
    )
)
REFERRALS = ComposedOnce(
    lambda case: (
        Referral.objects.filter(case_id=case)
        .select_related("to_organization", "from_organization")
        .only(*REFERRAL_COLUMNS.split())
        .newest_first()[:INVOLVED_AT_MOST]
    )
)
MEMBERS = ComposedOnce(
    lambda person: (
        HouseholdMember.objects.filter(household__members__person=person, household__members__end_reason="")
        .current()
        .exclude(person=person)
        .select_related("person")
        .only(*MEMBER_COLUMNS.split())
        .order_by("id")[:INVOLVED_AT_MOST]
    )
)


def case_of(uid: UUID) -> Case:
    """The case of the page. Raises Http404 when it cannot be seen."""
    case = CASE.first(uid=uid)
    if case is None:
        raise Http404
    return case


def case_page(case: Case, actor: Actor, before: str) -> dict:
    """The context of the page."""
    today = timezone.localdate()
    past = timeline(case, before)
    may_write = actor.can(Capability.CASE_WRITE)
    return {
        "case": case,
        "person": case.person,
        "status_kind": STATUS_KIND.get(case.status, "neutral"),
        "urgency_kind": URGENCY_KIND.get(case.urgency, "neutral"),
        "is_overdue": case.next_check_on is not None and case.next_check_on < today,
        "person_facts": _person_facts(case, today),
        "closing": _closing(case) if case.is_closed else [],
        "entries": printed(past.entries),
        "older": past.older,
        "referrals": _referrals(case),
        "household": _household(case),
        "mark": mark_line(case),
        "may_write": may_write and not case.is_closed,
        "may_log": actor.can(Capability.CONSULTATION_WRITE),
        "may_restrict": may_write,
        "may_see_viewers": may_see_viewers(case, actor),
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
        (_("性別"), person.gender_text),
        (_("電話"), person.phones),
        (_("住所"), f"{person.postal_code} {person.address}".strip()),
    ]


def _age(person: Person, today) -> str:
    """How old they are by now, where that is not what was heard."""
    age = likely_age(person, today)
    return "" if age is None or age == person.estimated_age else _("いま%(age)s歳くらい") % {"age": age}


def _closing(case: Case) -> list[tuple]:
    labels = listed(str(change.label) for change in OutcomeChange if change in case.outcome_changes)
    return [
        (pgettext("case", "終了日"), format_date(timezone.localdate(case.closed_at))),
        (_("終了理由"), case.get_closure_reason_display()),
        (_("見られた変化"), labels),
        (_("終了にあたって"), case.closure_note),
        (_("保存期限"), _("%(day)sまで") % {"day": format_date(case.retention_until)}),
    ]


def _referrals(case: Case) -> list[dict]:
    """Referrals under way or ended, newest first, with whose turn it is."""
    return [_referral(row) for row in REFERRALS.rows(case=case.pk)]


def _referral(row: Referral) -> dict:
    side = TURN[row.state]
    whose = {Side.RECEIVER: row.to_organization.name, Side.SENDER: row.from_organization.name}.get(side, "")
    return {"referral": row, "turn": _("承認者") if side is Side.APPROVER else whose}


def _household(case: Case) -> list[HouseholdMember]:
    """The people of the household that the person belongs to now, as far as they may be seen."""
    return MEMBERS.rows(person=case.person_id)
