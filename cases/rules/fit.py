"""How well a body fits, and what to mind: the person's own no, age, fee, capacity. None of it decides; people do."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from akishima_support.japanese.formats import format_date
from cases.acts import ACTS, Lead
from cases.codes.referral import Act
from cases.models import Person
from cases.rules.birth import likely_age
from cases.rules.own_word import OwnNo
from cases.rules.recipients import warnings_about
from network.codes import Capacity, CostType
from network.models import Organization

# What counts how much when bodies are put in order. The person's own no outweighs all else together.
WEIGHTS = {
    "refused": -100,
    "other_age": -8,
    "paused": -6,
    "no_direct_consultation": -4,
    "waiting": -2,
    "paid": -2,
    "outside_city": -1,
    "free": 1,
    "open": 2,
    "right_age": 3,
}


@dataclass(frozen=True, slots=True)
class Fit:
    """What speaks for a body, and what the sender should know first. A higher weight is offered earlier."""

    fits: list[str]
    warnings: list[str]
    weight: int


def fit_of(act: Act, organization: Organization, person: Person | None, day: date, own_no: OwnNo | None) -> Fit:
    """Read from the directory and the person's own word; nothing is written or asked elsewhere."""
    age = likely_age(person, day) if person is not None else None
    fits = [_("無料です。")] if organization.cost_type == CostType.FREE else []
    if organization.capacity == Capacity.OPEN:
        fits.append(_("受け入れられます。"))
    if organization.strengths:
        fits.append(organization.strengths)
    warnings = ([own_no.text] if own_no else []) + warnings_about(act, organization) + _limits(act, organization)
    if _has_ages(organization):
        (fits if _is_within(organization, age) else warnings).append(_age_text(organization, age))
    return Fit(fits, warnings, sum(WEIGHTS[name] for name in _counted(organization, age, own_no)))


def _counted(organization: Organization, age: int | None, own_no: OwnNo | None) -> list[str]:
    """Which rows of the table apply; an age that is not known counts neither way."""
    knows_age = age is not None and _has_ages(organization)
    applies = {
        "refused": own_no is not None,
        "other_age": knows_age and not _is_within(organization, age),
        "paused": organization.capacity == Capacity.PAUSED,
        "no_direct_consultation": organization.accepts_direct_consultation is False,
        "waiting": organization.capacity == Capacity.WAITING,
        "paid": organization.cost_type in (CostType.PAID, CostType.PARTLY),
        "outside_city": organization.located_in_city is False,
        "free": organization.cost_type == CostType.FREE,
        "open": organization.capacity == Capacity.OPEN,
        "right_age": knows_age and _is_within(organization, age),
    }
    return [name for name, is_so in applies.items() if is_so]


def _limits(act: Act, organization: Organization) -> list[str]:
    texts = []
    if organization.accepts_direct_consultation is False and ACTS[act].lead_after != Lead.RECEIVER:
        texts.append(_("ひきこもりの直接の相談は受けていません。"))
    if organization.located_in_city is False:
        texts.append(_("拠点は市外です。"))
    return texts


def capacity_text(organization: Organization) -> str:
    """Whether somebody can be taken on, and how old that information is, and whose."""
    if organization.capacity_as_of is None:
        return str(organization.get_capacity_display())
    words = {
        "capacity": organization.get_capacity_display(),
        "day": format_date(organization.capacity_as_of),
        "said_by": organization.capacity_said_by,
    }
    if organization.capacity_said_by:
        return _("%(capacity)s（%(day)s時点、%(said_by)s）") % words
    return _("%(capacity)s（%(day)s時点）") % words


def _has_ages(organization: Organization) -> bool:
    return organization.age_min is not None or organization.age_max is not None


def _is_within(organization: Organization, age: int | None) -> bool:
    if age is None:
        return False
    return (organization.age_min or 0) <= age <= (organization.age_max if organization.age_max is not None else age)


def _age_text(organization: Organization, age: int | None) -> str:
    limits = _("対象は%(ages)sです。") % {"ages": ages_text(organization.age_min, organization.age_max)}
    if age is None:
        return limits + _("ご本人の年齢は分かっていません。")
    return limits + _("ご本人はおよそ%(age)s歳です。") % {"age": age}


def ages_text(youngest: int | None, oldest: int | None) -> str:
    """From which age to which, one of them at least."""
    words = {"youngest": youngest, "oldest": oldest}
    if youngest is None:
        return _("%(oldest)s歳まで") % words
    if oldest is None:
        return _("%(youngest)s歳から") % words
    return _("%(youngest)s歳から%(oldest)s歳まで") % words
