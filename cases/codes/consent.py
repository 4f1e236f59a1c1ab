"""Consent (CL-25) and the other bases for telling (CL-26)."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Category(models.TextChoices):
    """CL-25c: the six categories of the handling rules; consent is given category by category."""

    BASIC = "basic", _("①基本情報")
    HEALTH = "health", _("②健康・障害・介護")
    STUDY_WORK = "study_work", _("③就学・就労")
    MONEY = "money", _("④収入・資産・債務")
    WELFARE = "welfare", _("⑤制度利用")
    HISTORY = "history", _("⑥生活歴・課題")


class ConsentStatus(models.TextChoices):
    """CL-25a. Not asked, refused and impossible are different facts."""

    NOT_ASKED = "not_asked", _("未確認")
    ASKED_PENDING = "asked_pending", _("確認中")
    GIVEN = "given", _("同意あり")
    PARTIAL = "partial", _("一部同意")
    REFUSED = "refused", _("同意なし")
    WITHDRAWN = "withdrawn", _("撤回")
    EXPIRED = "expired", _("期間終了")
    NOT_POSSIBLE = "not_possible", _("本人に確認できない(接触なし)")


class ConsentSubject(models.TextChoices):
    """CL-25b: in which quality somebody consents. Family can consent for their own data only."""

    SELF = "self", _("本人")
    LEGAL_REPRESENTATIVE = "legal_representative", _("法定代理人")
    GUARDIAN = "guardian", _("成年後見人等")


class ConsentMethod(models.TextChoices):
    """CL-25e."""

    WRITTEN = "written", _("書面")
    ELECTRONIC = "electronic", _("電磁的")
    ORAL = "oral", _("口頭(記録者・立会)")
    LETTER = "letter", _("手紙・メモ")


class BasisCode(models.TextChoices):
    """CL-26 情報提供の根拠, besides the consent that has a table of its own (domain §4.2)."""

    INTERNAL_USE = "internal_use", _("内部利用・相当の理由(69条2項2号)")
    PUBLIC_BODY = "public_body", _("他の行政機関・地方公共団体等(69条2項3号)")
    CLEAR_BENEFIT = "clear_benefit", _("明らかに本人の利益・特別の理由(69条2項4号)")
    BY_LAW = "by_law", _("法令に基づく場合(69条1項)")
    EMERGENCY = "emergency", _("生命・身体・財産の保護のため緊急")
    SUPPORT_MEETING_ART9 = "support_meeting_art9", _("生活困窮者自立支援法9条 支援会議")
    SUPPORT_MEETING_106_6 = "support_meeting_106_6", _("社会福祉法106条の6 支援会議")
    YOUTH_COUNCIL = "youth_council", _("子ども・若者育成支援推進法 協議会")


class LedgerBasis(models.TextChoices):
    """What else than a basis of the city's list a row of the ledger can rest on."""

    CONSENT = "consent", _("ご本人の同意")
    TO_PERSON = "to_person", _("開示請求(個人情報保護法76条)")
    COLLECTED = "collected", _("相談の事務のための収集(個人情報保護法61条)")
    PARTNER_CONSENT = "partner_consent", _("渡した機関が得たご本人の同意")
    PARTNER_BASIS = "partner_basis", _("渡した機関が示した根拠")
    WITHOUT = "without_basis", _("根拠のないまま伝えた(事故として報告する)")


class LedgerCorrection(models.TextChoices):
    """What became of a telling afterwards, in a row of its own; empty for a correction by hand."""

    AMENDED = "amended", _("訂正版の送付")
    REOPENED = "reopened", _("再開")
    MISDELIVERED = "misdelivered", _("誤送付")
    RECALLED = "recalled", _("取り戻し・未開封")
    IDENTIFIED = "identified", _("匿名の事例から特定")


class Means(models.TextChoices):
    """By which means something was told or an answer came."""

    SYSTEM = "system", _("システム")
    PHONE = "phone", _("電話")
    FAX = "fax", _("FAX")
    PAPER = "paper", _("紙・郵送")
    MEETING = "meeting", _("会議")
    VISIT = "visit", _("訪問・来所")


class Direction(models.TextChoices):
    """Which way information went."""

    PROVIDED = "provided", _("提供")
    RECEIVED = "received", _("受領")
