"""How well a body fits, and what to mind: age, fee, capacity, area. None of it decides; people do."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from akishima_support.japanese.formats import format_date
from cases.codes.referral import Act
from cases.models import Person
from cases.rules.birth import likely_age
from cases.rules.recipients import warnings_about
from network.codes import Capacity, CostType
from network.models import Organization


@dataclass(frozen=True, slots=True)
class Fit:
    """What speaks for a body, and what the sender should know first."""

    fits: list[str]
    warnings: list[str]


def fit_of(act: Act, organization: Organization, person: Person | None, day: date) -> Fit:
    """Read from the directory alone; nothing is written into it or asked elsewhere."""
    fits = [_("無料です。")] if organization.cost_type == CostType.FREE else []
    if organization.capacity == Capacity.OPEN:
        fits.append(_("受け入れられます。"))
    if organization.strengths:
        fits.append(organization.strengths)
    warnings = warnings_about(act, organization)
    age = likely_age(person, day) if person is not None else None
    if _has_ages(organization):
        (fits if _is_within(organization, age) else warnings).append(_age_text(organization, age))
    return Fit(fits, warnings)


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
    low = "" if organization.age_min is None else organization.age_min
    high = "" if organization.age_max is None else organization.age_max
    ages = _("対象の年齢は%(low)s〜%(high)s歳です。") % {"low": low, "high": high}
    if age is None:
        return ages + _("ご本人の年齢は分かっていません。")
    return ages + _("ご本人はおよそ%(age)s歳です。") % {"age": age}
