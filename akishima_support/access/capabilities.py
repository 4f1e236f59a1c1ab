"""Roles and what each may do: the one table that views, menus, documents and tests read."""

from enum import StrEnum

from django.db import models
from django.utils.translation import gettext_lazy as _

from akishima_support.japanese.punctuation import dotted


class Side(StrEnum):
    """The two entrances: the city's own network and the partners' one."""

    STAFF = "staff"
    PARTNER = "partner"


class Role(models.TextChoices):
    """What somebody is at the organization acted for (DESIGN §1)."""

    WINDOW_STAFF = "window_staff", _("窓口職員")
    MANAGER = "manager", _("承認者")
    PARTNER_STAFF = "partner_staff", _("関係機関担当者")
    ADMINISTRATOR = "administrator", _("管理者")
    AUDITOR = "auditor", _("監査担当")

    @property
    def side(self) -> Side:
        """Partner staff come in by the partners' entrance, everybody else by the city's."""
        return Side.PARTNER if self == Role.PARTNER_STAFF else Side.STAFF


class Capability(models.TextChoices):
    """One thing that a page lets somebody do. Which rows of it is decided by `visible_to`."""

    TODAY = "today", _("今日の画面を開く")
    CONSULTATION_READ = "consultation_read", _("相談を読む")
    CONSULTATION_WRITE = "consultation_write", _("相談を記録する")
    PERSON_SEARCH = "person_search", _("ご本人を探す")
    PERSON_WRITE = "person_write", _("ご本人の情報を直す")
    PHRASE_OFFICE = "phrase_office", _("課の定型文を作る・直す")
    PERSON_MERGE = "person_merge", _("二重の記録をまとめる・元に戻す")
    CASE_READ = "case_read", _("ケースを読む")
    CASE_WRITE = "case_write", _("ケースを記録する")
    CASE_CLOSE = "case_close", _("ケースを終了・再開する")
    CASE_EXPORT = "case_export", _("ケースの一覧を書き出す")
    EXPORT_APPROVE = "export_approve", _("書き出しを承認する")
    STATISTICS_READ = "statistics_read", _("統計を見る・外に出す版を作る")
    FLOWS_READ = "flows_read", _("連携の図を見る")
    OWN_FIGURES = "own_figures", _("自分の機関の連携の数を見る")
    BOARD_READ = "board_read", _("担当の状況を見渡し、担当を割り振る")
    CONSENT_WRITE = "consent_write", _("同意を記録する")
    LEDGER_READ = "ledger_read", _("情報提供記録を読む")
    LEDGER_WRITE = "ledger_write", _("電話・紙・会議で伝えたこと・聞いたことを記録する")
    LEDGER_OVERSEE = "ledger_oversee", _("情報提供記録を機関・期間で見渡す")
    DISCLOSURE_PREPARE = "disclosure_prepare", _("開示請求を受け付け、開示する記録を準備する")
    DISCLOSURE_DECIDE = "disclosure_decide", _("墨消しを承認し、開示請求に決定する")
    KEEPING_DECIDE = "keeping_decide", _("保存期限・廃棄の保留・廃棄を扱う")
    REFERRAL_READ = "referral_read", _("連携を読む")
    REFERRAL_SEND = "referral_send", _("連携を送る")
    HANDOVER_PLAN = "handover_plan", _("18歳の引継ぎを予定する")
    OWN_PEOPLE = "own_people", _("自分の機関の記録にある方と、伝えた・伝えられた記録を見る")
    REFERRAL_ANSWER = "referral_answer", _("連携に答える")
    REFERRAL_APPROVE = "referral_approve", _("同意によらない提供を承認する")
    REFERRAL_ON_BEHALF = "referral_on_behalf", _("関係機関に代わって入力する")
    EMERGENCY_READ = "emergency_read", _("閲覧を限ったケースを緊急に閲覧する")
    EMERGENCY_COUNT = "emergency_count", _("緊急閲覧の件数を見る")
    COUNTER_ENQUIRY_READ = "counter_enquiry_read", _("窓口での問い合わせを読む")
    DIRECTORY_READ = "directory_read", _("機関名簿を読む")
    DIRECTORY_WRITE = "directory_write", _("機関名簿を直す")
    CAPACITY_HEAR = "capacity_hear", _("機関から聞いた受入状況を記録する")
    MEETING_KEEP = "meeting_keep", _("会議を開く・記録する")
    DIRECTORY_KEEP = "directory_keep", _("連絡先・支援メニュー・受入状況を直す(関係機関は自分の機関だけ)")
    MEETING_ANSWER = "meeting_answer", _("会議の出欠に答える")
    MEETING_ACT = "meeting_act", _("会議で決まったことを見る・済みにする")
    DIRECTORY_EXPORT = "directory_export", _("機関名簿を書き出す")
    POLICY_READ = "policy_read", _("提案・調査・施策を読む")
    ACTIVITY_KEEP = "activity_keep", _("活動・研修・提案と取組状況の報告を記録する")
    IDENTIFICATION_REPORT = "identification_report", _("把握の件数を読む・知らせる")
    YEAR_REPORT_SIGN = "year_report_sign", _("取組状況の報告に署名する")
    ACCOUNT_MANAGE = "account_manage", _("利用者を招待・終了する")
    LEGAL_BASIS_MANAGE = "legal_basis_manage", _("提供の根拠を設定する")
    SETTING_MANAGE = "setting_manage", _("数の設定とコード表を変える")
    ACCESS_LOG_READ = "access_log_read", _("閲覧記録を読む")
    OWN_ACCOUNT = "own_account", _("自分のアカウントを直す")


_EVERYBODY = {Capability.TODAY, Capability.DIRECTORY_READ, Capability.FLOWS_READ, Capability.OWN_ACCOUNT}
_REFERRAL = {Capability.REFERRAL_READ, Capability.REFERRAL_SEND, Capability.REFERRAL_ANSWER, Capability.CONSENT_WRITE}
_WINDOW = (
    _EVERYBODY
    | _REFERRAL
    | {
        Capability.CONSULTATION_READ,
        Capability.CONSULTATION_WRITE,
        Capability.PERSON_SEARCH,
        Capability.PERSON_WRITE,
        Capability.CASE_READ,
        Capability.CASE_WRITE,
        Capability.CASE_CLOSE,
        Capability.CASE_EXPORT,
        Capability.LEDGER_READ,
        Capability.LEDGER_WRITE,
        Capability.DISCLOSURE_PREPARE,
        Capability.REFERRAL_ON_BEHALF,
        Capability.CAPACITY_HEAR,
        Capability.MEETING_KEEP,
        Capability.MEETING_ANSWER,
        Capability.MEETING_ACT,
        Capability.POLICY_READ,
        Capability.ACTIVITY_KEEP,
        Capability.IDENTIFICATION_REPORT,
        Capability.EMERGENCY_READ,
        Capability.STATISTICS_READ,
        Capability.DIRECTORY_EXPORT,
    }
)
# What is left to whoever reads in an emergency: looking at the one person, and nothing that changes anything.
LOOKING = frozenset(
    {Capability.CASE_READ, Capability.CONSULTATION_READ, Capability.LEDGER_READ, Capability.REFERRAL_READ}
)

# The administrator keeps organizations and accounts and never reads a case; the auditor reads only the log.
CAPABILITIES: dict[Role, frozenset[Capability]] = {
    Role.WINDOW_STAFF: frozenset(_WINDOW),
    Role.MANAGER: frozenset(
        _WINDOW
        | {
            Capability.COUNTER_ENQUIRY_READ,
            Capability.PHRASE_OFFICE,
            Capability.REFERRAL_APPROVE,
            Capability.EXPORT_APPROVE,
            Capability.BOARD_READ,
            Capability.LEDGER_OVERSEE,
            Capability.PERSON_MERGE,
            Capability.DISCLOSURE_DECIDE,
            Capability.KEEPING_DECIDE,
            Capability.EMERGENCY_COUNT,
            Capability.YEAR_REPORT_SIGN,
        }
    ),
    Role.PARTNER_STAFF: frozenset(
        _EVERYBODY
        | _REFERRAL
        | {
            Capability.DIRECTORY_KEEP,
            Capability.HANDOVER_PLAN,
            Capability.IDENTIFICATION_REPORT,
            Capability.MEETING_ACT,
            Capability.MEETING_ANSWER,
            Capability.OWN_FIGURES,
            Capability.OWN_PEOPLE,
        }
    ),
    Role.ADMINISTRATOR: frozenset(
        _EVERYBODY
        | {
            Capability.DIRECTORY_WRITE,
            Capability.DIRECTORY_KEEP,
            Capability.CAPACITY_HEAR,
            Capability.DIRECTORY_EXPORT,
            Capability.POLICY_READ,
            Capability.ACCOUNT_MANAGE,
            Capability.LEGAL_BASIS_MANAGE,
            Capability.SETTING_MANAGE,
        }
    ),
    Role.AUDITOR: frozenset(
        _EVERYBODY | {Capability.ACCESS_LOG_READ, Capability.EMERGENCY_COUNT, Capability.LEDGER_OVERSEE}
    ),
}


def roles_with(capability: Capability) -> list[Role]:
    """The roles that hold a capability, in the order of the table."""
    return [role for role in Role if capability in CAPABILITIES[role]]


def readers_of(capability: Capability) -> str:
    """Who can read what this capability opens, as one line for the screen (この欄を読める人)."""
    return dotted(str(role.label) for role in roles_with(capability))
