"""Risk flags and urgency (CL-15), with the duty by law that some of them carry."""

from dataclasses import dataclass

from django.db import models
from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from cases.codes.consultation import Urgency


class RiskKind(models.TextChoices):
    """CL-15 危険の旗."""

    SUICIDE = "suicide", _("自死念慮・企図")
    HARM_OTHERS = "harm_others", _("他害")
    VIOLENCE_HOME = "violence_home", _("家庭内暴力")
    CHILD_ABUSE = "child_abuse", _("児童虐待の疑い")
    ELDER_ABUSE = "elder_abuse", _("高齢者虐待の疑い")
    DISABILITY_ABUSE = "disability_abuse", _("障害者虐待の疑い")
    DV = "dv", _("DV")
    NEGLECT_SELF = "neglect_self", _("セルフネグレクト")
    NO_FOOD = "no_food", _("食べるものがない")
    LIFELINE_STOP = "lifeline_stop", _("ライフライン停止")
    HOMELESS_RISK = "homeless_risk", _("住まいを失うおそれ")
    ACUTE_SYMPTOM = "acute_symptom", _("急な症状")
    MINOR = "minor", _("未成年")
    ISOLATED_DEATH_RISK = "isolated_death_risk", _("孤立死の懸念")


class DutyAnswer(models.TextChoices):
    """What came of a duty by law. None of them is not yet answered."""

    REPORTED = "reported", _("通告・通報した")
    REPORTED_BEFORE = "reported_before", _("すでに通告・通報されている")
    NOT_DUE = "not_due", _("あたらないと判断した")


@dataclass(frozen=True, slots=True)
class Duty:
    """A duty to tell an authority; the words of the act decide, this only reminds."""

    law: Promise
    text: Promise


# Without consent; the ledger's basis is BY_LAW (domain CL-15, CL-26).
DUTIES: dict[RiskKind, Duty] = {
    RiskKind.CHILD_ABUSE: Duty(
        _("児童虐待の防止等に関する法律 6条"),
        _(
            "虐待を受けたと思われる児童に気づいたら、速やかに市町村または児童相談所等に通告します。確かな証拠は要りません。"
        ),
    ),
    RiskKind.ELDER_ABUSE: Duty(
        _("高齢者虐待防止法 7条"),
        _("虐待を受けたと思われる高齢者に気づいたら、速やかに市町村の担当に通報します。"),
    ),
    RiskKind.DISABILITY_ABUSE: Duty(
        _("障害者虐待防止法 7条"),
        _("虐待を受けたと思われる障害のある方に気づいたら、速やかに市町村の担当に通報します。"),
    ),
    RiskKind.DV: Duty(
        _("配偶者暴力防止法 6条"),
        _(
            "配偶者からの暴力に気づいたら、ご本人の気持ちを大切にしながら、配偶者暴力相談支援センターまたは警察に通報します。"
        ),
    ),
}
DUTY_KINDS = tuple(str(kind) for kind in DUTIES)

# CL-15: how soon, and which of these makes it so.
CRITERIA: dict[Urgency, Promise] = {
    Urgency.U1: _("自死の切迫、他害・暴力の切迫、虐待の疑い、食べ物や医療が途絶え命に関わる、今日にも住まいを失う"),
    Urgency.U2: _("自死念慮、家庭内暴力、支え手の入院・死亡、所持金や食べ物が数日分、医療の中断で悪化、連絡の途絶"),
    Urgency.U3: _("8050で親の介護が始まった、18歳まで6か月以内、離職・退学の直後、受診していない症状の訴え"),
    Urgency.U4: _("情報提供、関係づくりの継続"),
}
URGENCY_CHOICES = [(str(level), format_lazy("{}{}{}", level.label, _("："), text)) for level, text in CRITERIA.items()]
# The urgency that a flag speaks for; whoever raises it decides.
SUGGESTED: dict[RiskKind, Urgency] = {
    RiskKind.SUICIDE: Urgency.U2,
    RiskKind.HARM_OTHERS: Urgency.U1,
    RiskKind.VIOLENCE_HOME: Urgency.U2,
    RiskKind.CHILD_ABUSE: Urgency.U1,
    RiskKind.ELDER_ABUSE: Urgency.U1,
    RiskKind.DISABILITY_ABUSE: Urgency.U1,
    RiskKind.DV: Urgency.U1,
    RiskKind.NEGLECT_SELF: Urgency.U2,
    RiskKind.NO_FOOD: Urgency.U1,
    RiskKind.LIFELINE_STOP: Urgency.U2,
    RiskKind.HOMELESS_RISK: Urgency.U2,
    RiskKind.ACUTE_SYMPTOM: Urgency.U2,
    RiskKind.MINOR: Urgency.U4,
    RiskKind.ISOLATED_DEATH_RISK: Urgency.U2,
}
