"""インテーク・アセスメントシート (the ministry's form 【2】, domain §3.1)."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.codes.assessment import UrgentSupport
from cases.codes.code_list import CodeList
from cases.models.code_field import CodeField, CodesField
from cases.models.fixed_sheet import FixedSheet
from network.models.paired import both_or_neither

# The blocks of the sheet in the order of the form, each with its fields: for the screen and for paper.
BLOCKS = [
    (_("記入"), ["assessed_on"]),
    (_("相談経路・相談歴"), ["discovery_route", "route_note"]),
    (_("緊急支援の要否"), ["urgent_support", "urgent_note"]),
    (_("主訴・状況"), ["complaint", "family_complaint"]),
    (
        _("家族・地域関係・住まい"),
        ["living_situation", "family_note", "community_note", "housing_type", "housing_note"],
    ),
    (_("健康・障害"), ["medical_status", "health_note", "handbooks"]),
    (_("収入・公的給付・債務等"), ["livelihood", "income_note", "benefits_note", "debt_note"]),
    (_("職業・職歴・学歴"), ["activity", "work_note", "education", "wishes_note"]),
    (_("課題と背景要因"), ["factors", "factors_note"]),
    (_("課題のまとめと支援の方向性"), ["summary", "direction"]),
    (_("スクリーニング結果"), ["screening", "screened_on", "screening_note"]),
]


class Assessment(FixedSheet):
    """One version of the sheet. A new version begins as a copy of the last one; older ones stay readable."""

    number = models.PositiveSmallIntegerField(_("版"))
    assessed_on = models.DateField(_("記入日"))
    discovery_route = CodeField(_("把握経路"), code_list=CodeList.DISCOVERY_ROUTE, blank=True)
    route_note = models.TextField(_("相談経路・相談歴・紹介元"), blank=True)
    urgent_support = models.CharField(_("緊急支援の要否"), max_length=10, choices=UrgentSupport, blank=True)
    urgent_note = models.TextField(_("緊急支援の内容"), blank=True)
    complaint = models.TextField(_("ご本人の主訴・状況"), blank=True)
    family_complaint = models.TextField(_("ご家族の主訴・状況"), blank=True)
    living_situation = CodeField(_("住まい方"), code_list=CodeList.LIVING_SITUATION, blank=True)
    family_note = models.TextField(_("家族関係（同居・別居のご家族、婚姻、お子さん）"), blank=True)
    community_note = models.TextField(_("地域との関係"), blank=True)
    housing_type = CodeField(_("住居"), code_list=CodeList.HOUSING_TYPE, blank=True)
    housing_note = models.TextField(_("住まいの様子"), blank=True)
    medical_status = CodeField(_("医療"), code_list=CodeList.MEDICAL_STATUS, blank=True)
    health_note = models.TextField(_("健康状態・通院・服薬・こころの状態"), blank=True)
    handbooks = CodesField(_("障害者手帳等"), code_list=CodeList.HANDBOOK)
    livelihood = CodeField(_("生計の主体"), code_list=CodeList.LIVELIHOOD, blank=True)
    income_note = models.TextField(_("家計の状況・収入・課税"), blank=True)
    benefits_note = models.TextField(_("公的給付・年金・生活保護の受給歴"), blank=True)
    debt_note = models.TextField(_("滞納・債務"), blank=True)
    activity = CodeField(_("いまの活動"), code_list=CodeList.ACTIVITY, blank=True)
    work_note = models.TextField(_("職歴・資格・免許"), blank=True)
    education = CodeField(_("最終学歴"), code_list=CodeList.EDUCATION, blank=True)
    wishes_note = models.TextField(_("してみたいこと・希望"), blank=True)
    factors = CodesField(_("課題と背景要因"), code_list=CodeList.BACKGROUND_FACTOR)
    factors_note = models.TextField(_("課題と背景要因の説明"), blank=True)
    summary = models.TextField(_("課題のまとめ"), blank=True)
    direction = models.TextField(_("支援の方向性"), blank=True)
    screening = CodeField(_("スクリーニング結果"), code_list=CodeList.SCREENING_RESULT, blank=True)
    screened_on = models.DateField(_("スクリーニング実施日"), null=True, blank=True)
    screening_note = models.TextField(_("スクリーニングの理由"), blank=True)

    class Meta:
        verbose_name = _("アセスメント")
        verbose_name_plural = _("アセスメント")
        constraints = [
            both_or_neither("assessment_fixed_at_by", "fixed_at", "fixed_by"),
            models.UniqueConstraint(fields=["case", "number"], name="assessment_number_once"),
            models.UniqueConstraint(fields=["case"], condition=Q(fixed_at=None), name="one_assessment_draft"),
        ]

    def __str__(self):
        return f"Assessment {self.pk}"
