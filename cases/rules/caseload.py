"""Whose caseload a person belongs to, asked before a page about them is made (security T1).

Written by hand, because it stands before every page about somebody and composing it would cost more than it does. It
gives numbers only: nobody is shown, so nothing is logged.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import connection
from django.utils.translation import gettext as _

from akishima_support.access import Actor, Capability, Refused
from cases.models import (
    BasisDecision,
    Case,
    CaseSummaryOrigin,
    Consultation,
    CutNotice,
    DisclosurePage,
    DisclosureRequest,
    Person,
    Referral,
    RiskFlag,
)
from cases.rules.subjects import Subject
from cases.states import ENDED, Side, State, states_of_turn

# Whoever wrote an entry of the case lately works on it.
RECENT_DAYS = 30


@dataclass(frozen=True, slots=True)
class Standing:
    """How somebody stands to one person: `case` is the person's newest case that is not restricted, open ones first.

    `reason` is the one in force, with its code before it.
    """

    person: int
    is_restricted: bool
    is_own_row: bool
    case: int | None
    is_own: bool
    reason: str

    @property
    def needs_reason(self) -> bool:
        """Whether the person has a case that is not the actor's, and no reason is in force."""
        return self.case is not None and not (self.is_own or self.is_own_row or self.reason)


def _in(states) -> str:
    return ", ".join(f"'{state}'" for state in sorted(states))


_OURS = f"""
(x.from_organization_id = %(org)s AND x.state IN ({_in(states_of_turn(Side.SENDER) - {State.DRAFT})}))
OR (x.to_organization_id = %(org)s AND x.state IN ({_in(states_of_turn(Side.RECEIVER))}))
OR (x.from_organization_id = %(org)s AND x.alerted_at IS NOT NULL AND x.alert_seen_at IS NULL)
OR x.created_by_id = %(user)s OR x.taken_by_id = %(user)s
"""
# Rows that are the actor's own, whoever leads the case: the call one took, the flag one raised, the referral that
# waits on us or has an urgent report that nobody has read, what an approver has to answer, the body that is to be
# told, the request for disclosure one registered, the anonymized sheet one wrote or that waits for a second reader.
_OWN_ROWS = {
    Consultation: "x.received_by_id = %(user)s",
    RiskFlag: "x.raised_by_id = %(user)s",
    Referral: _OURS,
    BasisDecision: "x.returned_at IS NULL AND x.stopped_at IS NULL",
    CutNotice: "x.told_at IS NULL",
    CaseSummaryOrigin: """x.written_by_id = %(user)s OR (x.identified_at IS NOT NULL AND x.handled_at IS NULL)
                          OR EXISTS (SELECT 1 FROM network_casesummary y
                                     WHERE y.id = x.summary_id AND y.status = 'waiting')""",
    DisclosureRequest: "x.registered_by_id = %(user)s",
    DisclosurePage: """EXISTS (SELECT 1 FROM cases_disclosurerequest q
                               WHERE q.id = x.request_id AND q.registered_by_id = %(user)s)""",
}
_OWN_CASE = """
c.lead_worker_id = %(user)s
OR EXISTS (SELECT 1 FROM cases_caseworker w WHERE w.case_id = c.id AND w.user_id = %(user)s AND w.ended_at IS NULL)
OR EXISTS (SELECT 1 FROM cases_progressrecord r
           WHERE r.case_id = c.id AND r.recorded_by_id = %(user)s AND r.recorded_at >= %(since)s)
OR EXISTS (SELECT 1 FROM cases_leadchange l WHERE l.case_id = c.id AND l.to_worker_id = %(user)s
           AND l.accepted_at IS NULL AND l.declined_at IS NULL)
OR EXISTS (SELECT 1 FROM cases_referral f WHERE f.case_id = c.id AND {referral})
"""
_LIVE = f"(f.created_by_id = %(user)s OR f.taken_by_id = %(user)s) AND f.state NOT IN ({_in(ENDED)})"
_APPROVED_BY_US = f"({_LIVE} OR f.state = '{State.AWAITING_APPROVAL}')"
_STATEMENT = """
SELECT p.id, p.restricted, s.own,
    (SELECT c.id FROM cases_case c WHERE c.person_id = p.id AND NOT c.restricted
     ORDER BY CASE c.status WHEN 'closed' THEN 1 ELSE 0 END, c.id DESC LIMIT 1),
    EXISTS (SELECT 1 FROM cases_case c WHERE c.person_id = p.id AND ({own_case})),
    (SELECT a.code || '\t' || a.text FROM cases_accessreason a
     WHERE a.person_id = p.id AND a.given_by_id = %(user)s AND a.valid_until > %(now)s ORDER BY a.id DESC LIMIT 1)
FROM ({subject}) s JOIN cases_person p ON p.id = s.person
"""
_LIVING_WITH = """
SELECT DISTINCT m.person_id, o.person_id FROM cases_householdmember m
JOIN cases_householdmember o ON o.household_id = m.household_id AND o.end_reason = '' AND o.person_id <> m.person_id
WHERE m.end_reason = '' AND m.person_id IN ({people})
"""
_HOUSEHOLD = """
SELECT DISTINCT o.person_id AS person, {false} AS own FROM cases_householdmember m
JOIN cases_householdmember o ON o.household_id = m.household_id AND o.end_reason = '' AND o.person_id <> m.person_id
WHERE m.person_id = %(person)s AND m.end_reason = ''
"""


def standing_to(subject: Subject, actor: Actor, now: datetime) -> Standing | None:
    """How the actor stands to whom the page is about; None where it is about nobody.

    Somebody without a case of their own is recorded for the case of their household, so that case counts.
    """
    uid = Case._meta.get_field("uid").get_db_prep_value(subject.uid, connection)
    found = next(iter(_ask(_row_of(subject), actor, now, {"uid": uid})), None)
    if found is None or found.case is not None or found.is_restricted:
        return found
    household = _ask(_HOUSEHOLD.format(false=_false()), actor, now, {"person": found.person})
    return next(iter(sorted(_with_case(household), key=lambda each: each.needs_reason)), found)


def strangers_to(numbers: set[int | None], actor: Actor, now: datetime) -> set[int]:
    """Those of the people for whose pages the actor would have to give a reason, as `standing_to` says it."""
    people = numbers - {None}
    if not people or not actor.is_window:
        return set()
    found = _ask(_rows_of(people), actor, now, {})
    alone = {each.person for each in found if each.case is None and not each.is_restricted}
    return {each.person for each in found if each.needs_reason} | _strangers_at_home(alone, actor, now)


def check_may_open(person: Person, actor: Actor, now: datetime) -> None:
    """Raise Refused for somebody of another's caseload while no reason is in force."""
    if strangers_to({person.pk}, actor, now):
        raise Refused(_("担当外の方です。先にその方の画面を開いて理由を選び、もう一度操作してください。"))


def _strangers_at_home(alone: set[int], actor: Actor, now: datetime) -> set[int]:
    """Those without a case of their own whose household has cases, none of which is open to the actor."""
    homes = _living_with(alone)
    others = {number for together in homes.values() for number in together}
    found = _with_case(_ask(_rows_of(others), actor, now, {})) if others else []
    needs = {each.person: each.needs_reason for each in found}
    cases = {person: [needs[each] for each in together if each in needs] for person, together in homes.items()}
    return {person for person, asked in cases.items() if asked and all(asked)}


def _living_with(people: set[int]) -> dict[int, set[int]]:
    """Of each of the people the numbers of those who belong to the same household now; nobody is loaded."""
    homes: dict[int, set[int]] = defaultdict(set)
    if people:
        with connection.cursor() as cursor:
            cursor.execute(_LIVING_WITH.format(people=_places(people)))
            for person, other in cursor.fetchall():
                homes[person].add(other)
    return homes


def _rows_of(people: set[int]) -> str:
    places = _places(people)
    return f"SELECT q.id AS person, {_false()} AS own FROM cases_person q WHERE q.id IN ({places})"  # noqa: S608


def _places(people: set[int]) -> str:
    return ", ".join(str(int(number)) for number in sorted(people))


def _with_case(standings: list[Standing]) -> list[Standing]:
    return [each for each in standings if each.case is not None]


def _row_of(subject: Subject) -> str:
    """A statement for the person of one row, and whether the row is the actor's own."""
    own = f"({_OWN_ROWS[subject.model]})" if subject.model in _OWN_ROWS else _false()
    table = subject.model._meta.db_table
    if subject.model is Referral:
        person, table = "COALESCE(k.person_id, x.person_id)", f"{table} x LEFT JOIN cases_case k ON k.id = x.case_id"
    else:
        person, table = f"x.{'id' if subject.model is Person else 'person_id'}", f"{table} x"
    return f"SELECT {person} AS person, {own} AS own FROM {table} WHERE x.uid = %(uid)s"  # noqa: S608


def _ask(subject: str, actor: Actor, now: datetime, values: dict) -> list[Standing]:
    own_case = _OWN_CASE.format(referral=_APPROVED_BY_US if actor.can(Capability.REFERRAL_APPROVE) else _LIVE)
    statement = _STATEMENT.format(subject=subject, own_case=own_case)
    values = values | {
        "user": actor.user_id,
        "org": actor.organization_id,
        "since": connection.ops.adapt_datetimefield_value(now - timedelta(days=RECENT_DAYS)),
        "now": connection.ops.adapt_datetimefield_value(now),
    }
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        rows = cursor.fetchall()
    return [
        Standing(pk, bool(hidden), bool(row), case, bool(own), why or "") for pk, hidden, row, case, own, why in rows
    ]


def _false() -> str:
    return "FALSE" if connection.vendor == "postgresql" else "0"
