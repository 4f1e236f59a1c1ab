"""A consent in words."""

from datetime import date

from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.japanese.formats import format_date, format_datetime
from akishima_support.japanese.punctuation import listed
from cases.codes.consent import Category, ConsentSubject
from cases.models import Consent


def category_labels(codes: list[str]) -> str:
    """①基本情報、③就学・就労, in the order of the handling rules."""
    return listed(str(category.label) for category in Category if category in codes)


def status_text(consent: Consent, day: date | None = None) -> str:
    """The state on a day (default: today) in words."""
    return str(consent.status_on(day or timezone.localdate()).label)


def consent_texts(consent: Consent) -> list[tuple[str, str]]:
    """What there is to say, as (label, text); nothing that is empty."""
    pairs = [
        (_("渡してよい情報"), category_labels(consent.categories)),
        (_("同意した方"), _subject(consent)),
        (_("代理権を確かめた書類"), consent.subject_evidence),
        (_("ご本人の気持ち"), consent.own_will),
        (_("同意した日"), format_date(consent.given_on) if consent.given_on else ""),
        (_("期限"), format_date(consent.valid_until) if consent.valid_until else ""),
        (_("確認の方法"), str(consent.get_method_display()) if consent.method else ""),
        (_("説明した人"), consent.explained_by),
        (_("取扱規程の版"), consent.explanation_version),
        (_("立会人"), consent.witness),
        (_("誰から聞いたか"), consent.heard_via),
        (_("備考"), consent.note),
        (_("撤回"), _withdrawal(consent)),
    ]
    return [(label, text) for label, text in pairs if text]


def _subject(consent: Consent) -> str:
    if consent.subject == ConsentSubject.SELF:
        return ""
    return f"{consent.get_subject_display()} {consent.subject_name}".strip()


def _withdrawal(consent: Consent) -> str:
    if consent.withdrawn_at is None:
        return ""
    return f"{format_datetime(consent.withdrawn_at)} {consent.withdrawal_note}".strip()
