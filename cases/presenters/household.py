"""The household of a case's person: who belongs to it, who is who, and the drawings of both.

Everything starts from the members and ties that the reader may see. Who is hidden leaves no gap, no line and no count.
"""

from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Actor, Capability
from akishima_support.japanese.formats import format_partial
from akishima_support.japanese.partial_dates import PartialDate
from akishima_support.japanese.punctuation import bracketed, listed
from cases.codes.household import HouseholdRelation, MarkSetting, MemberEnd
from cases.codes.person import Gender
from cases.drawing import genogram
from cases.drawing.figures import Figure, Link
from cases.models import Case, FamilyTie, HouseholdMember, Person
from cases.presenters.ecomap import ecomap
from cases.presenters.found import age_text
from cases.rules.birth import likely_age
from cases.rules.family import KIN, Family, gender_of, ties_between

SHAPES = {Gender.MALE: "square", Gender.FEMALE: "circle"}


@dataclass(frozen=True)
class Member:
    """One member in words. `case` is their own open case, if they have one that may be seen."""

    row: HouseholdMember
    name: str
    relation: str
    age: str
    gender: str
    living: str
    ended: str
    case: Case | None
    is_person: bool
    is_deceased: bool

    @property
    def in_words(self) -> str:
        """For whoever cannot see the drawing."""
        return f"{self.name}{bracketed(listed(filter(None, [self.relation, self.age, self.ended or self.living])))}"


def household_page(case: Case, actor: Actor) -> dict:
    """The context of the page and of the sheet."""
    rows, family = household_of(case)
    cases = _cases(rows)
    members = [_member(row, case, family, cases) for row in rows]
    drawn = _once([member for member in members if member.row.end_reason != MemberEnd.MISTAKE])
    may_write = actor.can(Capability.PERSON_WRITE) and not case.is_closed
    return {
        "case": case,
        "members": [member for member in members if member.row.is_current],
        "former": [member for member in members if not member.row.is_current],
        "genogram": genogram.draw(_figures(drawn, case), [Link(t.person, t.other, t.kind) for t in family.ties]),
        "in_words": listed(member.in_words for member in drawn) or case.person.label,
        "ecomap": ecomap(case),
        "mark": mark_line(case),
        "may_write": may_write,
        "may_relate": may_write and len(drawn) > 1,
    }


def household_of(case: Case) -> tuple[list[HouseholdMember], Family]:
    """The members of the household that the person belongs to, or did last, and their ties; the person first.

    Nobody, where the reader sees nobody else of it.
    """
    own = HouseholdMember.objects.filter(person=case.person_id).among_others().order_by("end_reason", "-id").first()
    if own is None:
        return [], Family(())
    rows = HouseholdMember.objects.filter(household=own.household_id).select_related("person").order_by("id")
    rows = sorted(rows, key=lambda row: (row.person_id != case.person_id, not row.is_current, row.pk))
    people = {row.person_id for row in rows}
    ties = FamilyTie.objects.filter(person__in=people, other__in=people).order_by("id")
    return rows, Family(tuple(ties_between(rows, ties)))


def mark_line(case: Case) -> str:
    """Why the case is marked as an 8050 household: 母86歳・同居; empty where it is not marked."""
    if not case.household_8050:
        return ""
    told = [_("%(who)s%(age)s歳・同居") % {"who": KIN.get(kin, ""), "age": age} for kin, age in case.household_8050_why]
    by_hand = [_("職員が付けた印")] if case.household_8050_set == MarkSetting.YES else []
    return listed([*told, *by_hand])


def relation_label(row: HouseholdMember, case: Case, family: Family) -> str:
    """What the member is to the person of the case."""
    return str(KIN[family.relation(row.person_id, case.person_id, gender_of(row))])


def when_text(iso: str) -> str:
    """平成22年頃, of the stored text."""
    return format_partial(PartialDate.from_iso(iso)) if iso else ""


def _cases(rows: list[HouseholdMember]) -> dict[int, Case]:
    people = {row.person_id for row in rows}
    return {case.person_id: case for case in Case.objects.filter(person__in=people).open().newest_first()}


def _member(row: HouseholdMember, case: Case, family: Family, cases: dict[int, Case]) -> Member:
    is_person = row.person_id == case.person_id
    is_deceased = row.end_reason == MemberEnd.DIED
    return Member(
        row=row,
        name=row.person.label,
        relation=relation_label(row, case, family),
        age="" if is_deceased else age_text(row.person, timezone.localdate()),
        gender=str(Gender(gender_of(row)).label),
        living=_living(row) if row.is_current else "",
        ended=_ended(row),
        case=None if is_person else cases.get(row.person_id),
        is_person=is_person,
        is_deceased=is_deceased,
    )


def _living(row: HouseholdMember) -> str:
    when = when_text(row.together_from if row.living_together else row.together_until)
    word = _("同居") if row.living_together else _("別居")
    return _("%(word)s（%(when)sから）") % {"word": word, "when": when} if when else word


def _ended(row: HouseholdMember) -> str:
    if row.is_current:
        return ""
    return "　".join(filter(None, [row.get_end_reason_display(), when_text(row.ended_when)]))


def _once(members: list[Member]) -> list[Member]:
    """Everybody once: who left and came back is drawn as they are now."""
    seen: dict[int, Member] = {}
    for member in members:
        seen.setdefault(member.row.person_id, member)
    return list(seen.values())


def _figures(members: list[Member], case: Case) -> list[Figure]:
    if not members:
        return [Figure(case.person_id, case.person.label, _shape(case.person.gender), is_person=True)]
    return [_figure(member) for member in members]


def _figure(member: Member) -> Figure:
    row = member.row
    key_person = [_("主に話ができる方")] if row.is_key_person else []
    age = None if member.is_deceased else likely_age(row.person, timezone.localdate())
    return Figure(
        key=row.person_id,
        name=member.name,
        shape=_shape(gender_of(row)),
        age="" if age is None else str(age),
        captions=(member.relation, *key_person),
        is_person=member.is_person,
        is_deceased=member.is_deceased,
        is_home=row.is_current and row.living_together,
    )


def _shape(gender: str) -> str:
    return SHAPES.get(gender, "diamond")


def relation_code(row: HouseholdMember, case: Case) -> str:
    """The relation to the person of the case as the form offers it; empty where it does not."""
    _rows, family = household_of(case)
    kin = family.relation(row.person_id, case.person_id, gender_of(row))
    return kin if kin in HouseholdRelation.values else ""


def people_of(rows: list[HouseholdMember]) -> list[Person]:
    """Everybody once, without those added by mistake."""
    kept = [row.person for row in rows if row.end_reason != MemberEnd.MISTAKE]
    return list({person.pk: person for person in kept}.values())
