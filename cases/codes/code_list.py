"""Lists of codes: which the administrator edits, and which are fixed because the program reads their values."""

from dataclasses import dataclass

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cases.codes.case import ClosureReason, OutcomeChange, RecordMethod, RecordResult
from cases.codes.consultation import Channel, Relation, Urgency
from cases.codes.intake import OnsetAgeBand, WithdrawalBand
from cases.codes.observation import ContactStage
from cases.codes.person import Gender, GoingOutLevel
from cases.codes.risk import RiskKind

UNKNOWN, NOT_ASKED, NONE = "unknown", "not_asked", "none"
ALWAYS_THERE = (UNKNOWN, NOT_ASKED)  # not known and not asked are two facts, in every list
ALONE = (NONE, UNKNOWN, NOT_ASKED)  # where several may be chosen, these go with no other


class CodeList(models.TextChoices):
    """A list that the administrator edits (CL-03, CL-04, CL-08 to CL-14, CL-16, the form's B票, and of cooperation)."""

    TOPIC = "topic", _("相談内容")
    DISCOVERY_ROUTE = "discovery_route", _("把握経路")
    TRIGGER = "trigger", _("きっかけ")
    LIVING_SITUATION = "living_situation", _("住まい方")
    HOUSING_TYPE = "housing_type", _("住居")
    WORK_STATUS = "work_status", _("仕事の状況")
    HEALTH_INSURANCE = "health_insurance", _("健康保険")
    PENSION = "pension", _("年金")
    LIVELIHOOD = "livelihood", _("生計の主体")
    ACTIVITY = "activity", _("いまの活動")
    EDUCATION = "education", _("最終学歴")
    MEDICAL_STATUS = "medical_status", _("医療")
    HANDBOOK = "handbook", _("障害者手帳等")
    HOUSEHOLD_ISSUE = "household_issue", _("世帯の課題")
    BACKGROUND_FACTOR = "background_factor", _("課題と背景要因")
    SCREENING_RESULT = "screening_result", _("スクリーニング結果")
    ASKED_OUTCOME = "asked_outcome", _("連携でお願いする成果")
    REFERRAL_FAULT = "referral_fault", _("受けた連携の使いにくかったところ")


# What is chosen here is a wish or an opinion, and nothing that somebody is asked about.
WITHOUT_UNKNOWN = frozenset({CodeList.ASKED_OUTCOME, CodeList.REFERRAL_FAULT})


@dataclass(frozen=True, slots=True)
class FixedList:
    """A list that only a new version of the program changes, and why."""

    label: Promise
    codes: type[models.TextChoices]
    reason: Promise


FIXED_LISTS = [
    FixedList(_("相談方法"), Channel, _("機関から受けた連携は、自動で「関係機関からの連絡」になります。")),
    FixedList(_("来談者と本人との関係"), Relation, _("機関から受けた連携は、自動で「その他関係機関」になります。")),
    FixedList(_("緊急度"), Urgency, _("いつまでに動くかの期限が、ここから決まります。")),
    FixedList(_("危険の旗"), RiskKind, _("法律による通告・通報の案内が、旗に結び付いています。")),
    FixedList(_("外出の程度"), GoingOutLevel, _("内閣府の調査と比べられるように、言葉も順番も変えません。")),
    FixedList(_("本人との接触"), ContactStage, _("段の順に図にします。")),
    FixedList(_("期間"), WithdrawalBand, _("始まりの時期から計算して、調査の区分に合わせます。")),
    FixedList(_("始まった年齢"), OnsetAgeBand, _("調査の区分と比べられるように、そのままにします。")),
    FixedList(_("性別"), Gender, _("家族の図の形と、続柄の読み替えに使います。")),
    FixedList(_("対応方法"), RecordMethod, _("支援経過を、年度をまたいで同じ言葉で比べます。")),
    FixedList(_("対応の結果"), RecordResult, _("「特になし」のときだけ、記録の内容を必ず書いていただきます。")),
    FixedList(_("見られた変化"), OutcomeChange, _("「変化なし」は、ほかの変化と一緒に選べません。")),
    FixedList(_("終了理由"), ClosureReason, _("終わり方を、年度をまたいで同じ言葉で比べます。")),
]
