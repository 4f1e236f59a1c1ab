"""Whether what a body or a service says of whom it is for agrees with what somebody needs. Unsaid stays unknown."""

from collections.abc import Collection
from dataclasses import dataclass

from django.utils.translation import gettext as _

from akishima_support.japanese.punctuation import bracketed, listed
from cases.codes.person import Gender
from cases.rules.needs import Need
from network.codes import Audience, CatchmentKind, CostType, ForGender
from network.models import CatchmentArea
from network.models.eligibility import Eligibility

# What counts how much when bodies are put in order. The person's own no outweighs all else together.
WEIGHTS = {
    "refused": -100,
    "other_age": -8,
    "other_gender": -8,
    "other_audience": -6,
    "other_area": -6,
    "paused": -6,
    "other_way": -4,
    "no_direct_consultation": -4,
    "waiting": -2,
    "paid": -2,
    "outside_city": -1,
    "old_word": -1,
    "answers_late": -1,
    "to_mind": 0,
    "to_ask": 0,
    "neutral": 0,
    "free": 1,
    "used": 1,
    "answers_soon": 1,
    "right_gender": 1,
    "open": 2,
    "right_audience": 2,
    "right_area": 2,
    "right_way": 2,
    "right_age": 3,
    "right_service": 4,
    "responsible": 12,
}
WARN_THOUGH_NOTHING = {"to_mind", "to_ask"}
WHOLE_CITY = (CatchmentKind.CITY, CatchmentKind.WIDER)
GENDER_OF = {ForGender.WOMEN: Gender.FEMALE, ForGender.MEN: Gender.MALE}


@dataclass(frozen=True, slots=True)
class Point:
    """One reason for or against, by its row in WEIGHTS and in words."""

    code: str
    text: str

    @property
    def weight(self) -> int:
        """How much it counts."""
        return WEIGHTS[self.code]

    @property
    def warns(self) -> bool:
        """Whether the sender should know it first."""
        return self.weight < 0 or self.code in WARN_THOUGH_NOTHING


def points_of(each: Eligibility, areas: Collection[CatchmentArea], need: Need) -> list[Point]:
    """What the conditions of a body or a service mean for the need."""
    return [*_cost(each), *_age(each, need), *_gender(each, need), *_audience(each, need), *_area(areas, need),
            *_ways(each, need)]  # fmt: skip


def unsaid_in(each: Eligibility, areas: Collection[CatchmentArea]) -> set[str]:
    """The conditions of which it says nothing, by their names in `UNSAID`."""
    said = {
        "ages": each.age_min is not None or each.age_max is not None or bool(each.age_rule_note),
        "gender": bool(each.for_gender),
        "audience": bool(each.audience),
        "area": bool(areas),
        "ways": bool(each.ways),
        "cost": each.cost_type != CostType.UNKNOWN,
    }
    return {name for name, is_said in said.items() if not is_said}


def unsaid_texts(unsaid: set[str]) -> list[str]:
    """The conditions in words."""
    words = {
        "ages": _("対象の年齢"),
        "gender": _("対象の性別"),
        "audience": _("ご本人・ご家族のどちらが利用できるか"),
        "area": _("対象の地区"),
        "ways": _("利用の方法"),
        "cost": _("費用"),
    }
    return [text for name, text in words.items() if name in unsaid]


def _cost(each: Eligibility) -> list[Point]:
    if each.cost_type == CostType.FREE:
        return [Point("free", _("無料です。"))]
    if each.cost_type in (CostType.PAID, CostType.PARTLY):
        return [Point("paid", _("%(cost)sです。費用を説明してください。") % {"cost": each.get_cost_type_display()})]
    return []


def _age(each: Eligibility, need: Need) -> list[Point]:
    ages = each.get_ages_display()
    if not ages:
        return [Point("neutral", each.age_rule_note)] if each.age_rule_note else []
    limits = _("対象は%(ages)sです。") % {"ages": ages}
    if each.age_rule_note:
        limits = f"{limits}{bracketed(each.age_rule_note)}"
    if need.age is None:
        return [Point("to_ask", limits + _("ご本人の年齢は分かっていません。"))]
    high = need.age if each.age_max is None else each.age_max
    code = "right_age" if (each.age_min or 0) <= need.age <= high else "other_age"
    return [Point(code, limits + _("ご本人はおよそ%(age)s歳です。") % {"age": need.age})]


def _gender(each: Eligibility, need: Need) -> list[Point]:
    """As people say of themselves; who has not said is asked, never counted out."""
    if each.for_gender not in GENDER_OF:
        return []
    text = _("対象は%(whom)sの方です。") % {"whom": each.get_for_gender_display()}
    if need.gender not in GENDER_OF.values():
        return [Point("to_ask", text + _("ご本人がどう自認しているか、確かめてください。"))]
    return [Point("right_gender" if need.gender == GENDER_OF[each.for_gender] else "other_gender", text)]


def _audience(each: Eligibility, need: Need) -> list[Point]:
    if not each.audience:
        return []
    text = _("利用できるのは%(whom)sです。") % {"whom": each.get_audience_display()}
    if not need.audience:
        return [Point("neutral", text)]
    return [Point("right_audience" if each.audience in (Audience.BOTH, need.audience) else "other_audience", text)]


def _area(areas: Collection[CatchmentArea], need: Need) -> list[Point]:
    if need.area is None or not areas:
        return []
    text = _("対象の地区は%(areas)sです。") % {"areas": listed(map(str, areas))}
    is_inside = any(area == need.area or area.kind in WHOLE_CITY for area in areas)
    return [Point("right_area" if is_inside else "other_area", text)]


def _ways(each: Eligibility, need: Need) -> list[Point]:
    if not each.ways:
        return []
    text = _("利用の方法は%(ways)sです。") % {"ways": each.get_ways_display()}
    if not need.ways:
        return [Point("neutral", text)]
    return [Point("right_way" if need.ways & set(each.ways) else "other_way", text)]
