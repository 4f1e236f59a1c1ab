"""Everything that is kept about a person, as pages for disclosure: one page for each entry, in the order of its life.

Proposed to be masked are what third parties told or what is about them (個人情報保護法78条1項2号): consulters who are
not the person, informants and their words, other members of the household, and whatever was marked in the record.
Private notes of staff are no document of the office and are not among the pages.
"""

from dataclasses import dataclass, field

from django.utils import translation
from django.utils.translation import gettext as _

from akishima_support.japanese.formats import format_date, format_datetime, format_partial
from cases.codes.consultation import Relation
from cases.codes.disclosure import Requester
from cases.models import (
    Case,
    Consultation,
    CounterEnquiry,
    DisclosureRequest,
    HouseholdMember,
    Person,
    RiskFlag,
)
from cases.models.intake_detail import FIELDS
from cases.rules.extract_items import item, items_of
from cases.rules.extract_records import record_pages
from cases.rules.extract_sheets import sheet_pages
from cases.rules.extract_telling import telling_pages
from cases.rules.intake import partial_start
from cases.rules.redaction import pieces

PERSON = (
    "name kana nickname name_note gender gender_note born_on estimated_age postal_code address phone mobile email "
    "contact_rule contact_when contact_channels contact_limits secrecy_from risk_kinds"
)
# What somebody else who asks for the person is not told without a second look.
PERSON_S_OWN = ("contact_rule", "contact_when", "contact_channels", "contact_limits", "secrecy_from", "risk_kinds")
FLAG = "kind note raised_at ended_at end_note duty_answer duty_note told_at told_by told_to"
CONSULTATION = (
    "received_at channel relation is_anonymous consulter_name consulter_phone consulter_contact_rule "
    "consulter_contact_limits said answered urgency outcome next_step next_on"
)
CONSULTER_S = (
    "relation", "consulter_name", "consulter_phone", "consulter_contact_rule", "consulter_contact_limits", "said",
    "answered",
)  # fmt: skip
# What of the intake form is about others, or was told by them.
INTAKE_OF_OTHERS = ("relation_note", "household_issues", "intake_note")
INTAKE = " ".join(name for name in FIELDS if not name.startswith("withdrawal_"))
CASE = "opened_on status urgency closed_at closure_reason closure_note outcome_changes retention_until"


@dataclass(frozen=True)
class Page:
    """A page before it is stored."""

    title: str
    items: list[dict] = field(default_factory=list)


def pages_of(request: DisclosureRequest) -> list[Page]:
    """The pages, in Japanese, with what is proposed to be masked. Read as whoever acts may read."""
    with translation.override("ja"):
        person = request.person
        found = [_person(person, request.requester), *_household(person), *_flags(person)]
        found += [*_consultations(person), *_cases(person), *record_pages(person), *sheet_pages(person)]
        found += [*telling_pages(person), *_enquiries(person)]
        names = _names_of_others(person)
        pages = [Page(title, items) for title, items in found if items]
        for page in pages:
            for each in page.items:
                _propose(each, names)
        return pages


def _propose(each: dict, names: list[str]) -> None:
    """Names of others wherever they stand, unless all of it is proposed already or they stand in a longer passage."""
    if each["whole"]:
        return
    marked = each["passages"] + [name for name in names if name in each["text"] and name not in each["passages"]]
    each["passages"], each["proposed_passages"] = marked, list(marked)


def _names_of_others(person: Person) -> list[str]:
    """Names of those who live with the person and of those who came about them, longer ones first.

    Read past the scope: a name is masked although whoever prepares the pages may not see that record.
    """
    members = HouseholdMember.unscoped.filter(household__members__person=person).exclude(person=person)
    names = {name for each in members.select_related("person") for name in (each.person.name, each.person.nickname)}
    consulters = Consultation.unscoped.filter(person=person).exclude(relation=Relation.SELF)
    names |= {each.consulter_name for each in consulters}
    own = {person.name, person.nickname}
    return sorted((name for name in names - own if len(name) > 1), key=lambda name: (-len(name), name))


def _person(person: Person, requester: str) -> tuple[str, list[dict]]:
    masked = () if requester == Requester.SELF else PERSON_S_OWN
    return _("ご本人の情報"), items_of(person, PERSON, masked=masked)


def _household(person: Person) -> list[tuple[str, list[dict]]]:
    rows = HouseholdMember.objects.filter(household__members__person=person).exclude(person=person)
    found = []
    for member in rows.select_related("person").order_by("id").distinct():
        text = "　".join(filter(None, [str(member.get_relation_display()), member.person.name, member.person.nickname]))
        found.append(item(_("世帯の方"), text, whole=True))
    return [(_("ご家族・世帯"), found)]


def _flags(person: Person) -> list[tuple[str, list[dict]]]:
    rows = RiskFlag.objects.filter(person=person).order_by("raised_at", "id")
    title = _("危険の旗 %(at)s")
    return [(title % {"at": format_datetime(row.raised_at)}, items_of(row, FLAG, masked=FLAG.split())) for row in rows]


def _consultations(person: Person) -> list[tuple[str, list[dict]]]:
    found = []
    rows = Consultation.objects.filter(person=person).select_related("intake").prefetch_related("topics")
    for row in rows.order_by("received_at", "id"):
        masked = () if row.relation == Relation.SELF else CONSULTER_S
        topics = "、".join(str(topic.get_topic_display()) for topic in row.ordered_topics)
        items = items_of(row, CONSULTATION, masked=masked)
        items += [item(_("相談内容"), topics)] if topics else []
        items += _intake(row)
        found.append((_("相談 %(number)s") % {"number": row.reception_no}, items))
    return found


def _intake(consultation: Consultation) -> list[dict]:
    detail = getattr(consultation, "intake", None)
    if detail is None:
        return []
    masked = () if consultation.relation == Relation.SELF else INTAKE_OF_OTHERS
    start = partial_start(detail)
    begun = [item(_("始まりの時期"), format_partial(start))] if start else items_of(detail, "withdrawal_band")
    return [*items_of(detail, INTAKE, masked=masked), *begun]


def _cases(person: Person) -> list[tuple[str, list[dict]]]:
    rows = Case.objects.filter(person=person).order_by("opened_on", "id")
    return [(_("ケース %(number)s") % {"number": row.case_no}, items_of(row, CASE)) for row in rows]


def _enquiries(person: Person) -> list[tuple[str, list[dict]]]:
    rows = CounterEnquiry.objects.filter(person=person).order_by("noted_at", "id")
    title = _("窓口での問い合わせ %(day)s")
    names = "noted_at name note"
    return [
        (title % {"day": format_date(row.noted_at.date())}, items_of(row, names, masked=("name", "note")))
        for row in rows
    ]


def bars_of(items: list[dict]) -> int:
    """How many places of a page are masked."""
    found = [pieces(each["text"], each["passages"], whole=each["whole"]) for each in items]
    return sum(masked for parts in found for _part, masked in parts)
