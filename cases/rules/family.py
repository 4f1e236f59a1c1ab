"""Who is who to whom, from what was recorded of pairs of people. Only the people given are looked at."""

from collections.abc import Iterable
from dataclasses import dataclass

from cases.codes.household import HouseholdRelation, TieKind
from cases.codes.person import Gender
from cases.models import FamilyTie, HouseholdMember

_R = HouseholdRelation
# What somebody who is `relation` to another makes a tie of; True where the tie points the other way round.
_TIE_OF: dict[str, tuple[TieKind, bool]] = {
    _R.MOTHER: (TieKind.PARENT, False),
    _R.FATHER: (TieKind.PARENT, False),
    _R.SIBLING: (TieKind.SIBLING, False),
    _R.SPOUSE: (TieKind.SPOUSE, False),
    _R.CHILD: (TieKind.PARENT, True),
    _R.GRANDPARENT: (TieKind.GRANDPARENT, False),
    _R.GRANDCHILD: (TieKind.GRANDPARENT, True),
    _R.OTHER: (TieKind.OTHER, False),
}
# What somebody can be to somebody, in words: the codes of a household and, where the gender is not known, of a tie.
KIN = dict(HouseholdRelation.choices) | {kind.value: kind.label for kind in (TieKind.PARENT, TieKind.FORMER_SPOUSE)}
_GENDER_OF = {_R.MOTHER: Gender.FEMALE, _R.FATHER: Gender.MALE}


@dataclass(frozen=True, slots=True)
class Tie:
    """`person` is `kind` to `other`; both are numbers of people."""

    person: int
    other: int
    kind: str

    @property
    def pair(self) -> frozenset[int]:
        """The two, whichever comes first."""
        return frozenset((self.person, self.other))


def tie_of(relation: str, person: int, to: int) -> Tie:
    """The tie between two people of whom the first is `relation` (a HouseholdRelation) to the second."""
    kind, turned = _TIE_OF[relation]
    return Tie(to, person, kind) if turned else Tie(person, to, kind)


def ties_between(members: Iterable[HouseholdMember], rows: Iterable[FamilyTie]) -> list[Tie]:
    """All ties between the members given. A row of its own counts more than the relation beside the member.

    A relation to somebody who is not among the members says nothing: it would tell that there is somebody.
    """
    members = list(members)
    people = {member.person_id for member in members}
    recorded = [Tie(row.person_id, row.other_id, row.kind) for row in rows if {row.person_id, row.other_id} <= people]
    told = {tie.pair for tie in recorded}
    subject = next((member.person_id for member in members if member.relation == _R.SUBJECT), None)
    for member in members:
        to = member.relation_to_id or subject
        if member.relation == _R.SUBJECT or to not in people or to == member.person_id:
            continue
        tie = tie_of(member.relation, member.person_id, to)
        if tie.pair not in told:
            told.add(tie.pair)
            recorded.append(tie)
    return recorded


def gender_of(member: HouseholdMember) -> str:
    """The gender recorded, else what the relation says: a mother is a woman."""
    if member.person.gender in (Gender.UNKNOWN, ""):
        return _GENDER_OF.get(member.relation, Gender.UNKNOWN)
    return member.person.gender


@dataclass(frozen=True)
class Family:
    """The ties of a household, asked by the number of a person."""

    ties: tuple[Tie, ...]

    def parents(self, person: int) -> set[int]:
        """Their parents."""
        return {tie.person for tie in self.ties if tie.kind == TieKind.PARENT and tie.other == person}

    def children(self, person: int) -> set[int]:
        """Their children."""
        return {tie.other for tie in self.ties if tie.kind == TieKind.PARENT and tie.person == person}

    def ancestors(self, person: int) -> set[int]:
        """Parents, their parents, and so on; ends although the record may go round in a circle."""
        found: set[int] = set()
        todo = [person]
        while todo:
            new = self.parents(todo.pop()) - found
            found |= new
            todo.extend(new)
        return found

    def direct(self, person: int, to: int) -> Tie | None:
        """The tie between the two, or None."""
        return next((tie for tie in self.ties if tie.pair == {person, to}), None)

    def relation(self, person: int, to: int, gender: str) -> str:
        """What `person` is to `to`, as a code of KIN; OTHER where the record does not say."""
        if person == to:
            return _R.SUBJECT
        tie = self.direct(person, to)
        if tie is not None and tie.kind != TieKind.OTHER:
            return _from_tie(tie, person, gender)
        return self._by_way_of_somebody(person, to)

    def _by_way_of_somebody(self, person: int, to: int) -> str:
        steps = {
            _R.GRANDPARENT: any(person in self.parents(each) for each in self.parents(to)),
            _R.GRANDCHILD: any(person in self.children(each) for each in self.children(to)),
            _R.SIBLING: bool(self.parents(person) & self.parents(to)),
        }
        return next((relation for relation, holds in steps.items() if holds), _R.OTHER)


def _from_tie(tie: Tie, person: int, gender: str) -> str:
    if tie.kind == TieKind.PARENT:
        if tie.other == person:
            return _R.CHILD
        return {Gender.FEMALE: _R.MOTHER, Gender.MALE: _R.FATHER}.get(gender, TieKind.PARENT)
    if tie.kind == TieKind.GRANDPARENT:
        return _R.GRANDCHILD if tie.other == person else _R.GRANDPARENT
    return {TieKind.SIBLING: _R.SIBLING, TieKind.SPOUSE: _R.SPOUSE}.get(tie.kind, tie.kind)
