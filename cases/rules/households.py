"""Who can belong to which household, and which ties can be."""

from django.utils.translation import gettext as _

from akishima_support.access import Refused
from cases.codes.household import TieKind
from cases.models import Household, HouseholdMember, Person
from cases.rules.family import Family


def check_can_join(person: Person, household: Household) -> None:
    """Raise Refused for somebody who belongs to a household already: one at a time.

    A household of which the actor sees nobody else does not count: the refusal would tell of somebody hidden.
    """
    now = HouseholdMember.unscoped.current().filter(person=person)
    if now.filter(household=household).exists():
        raise Refused(_("この方は、もうこの世帯に入っています。"))
    if now.among_others().exists():
        raise Refused(_("この方は別の世帯に入っています。先にその世帯で、世帯の方でなくなったことを記録してください。"))


def check_is_current(member: HouseholdMember) -> None:
    """Raise Refused for somebody who is no longer a member."""
    if not member.is_current:
        raise Refused(_("この方は、もう世帯の方ではなくなっています。"))


def check_can_tie(person: int, other: int, kind: str, family: Family) -> None:
    """Raise Refused where somebody would be tied to themselves or be a parent of their own parent."""
    if person == other:
        raise Refused(_("ちがうお二人を選んでください。"))
    if kind in (TieKind.PARENT, TieKind.GRANDPARENT) and other in family.ancestors(person):
        raise Refused(_("親子の向きが、これまでの記録と逆です。お二人の順番を確かめてください。"))
