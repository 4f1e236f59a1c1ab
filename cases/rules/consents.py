"""Whose word counts, and what a consent must say (domain CL-25)."""

from datetime import date

from django.utils.translation import gettext as _

from akishima_support.access import Refused
from cases.codes.consent import ConsentStatus, ConsentSubject
from cases.models import Person
from cases.models.consent import IN_FORCE
from cases.rules.birth import is_surely_minor

# What can be recorded at first; 撤回 and 期間終了 come later by themselves.
RECORDABLE = (
    ConsentStatus.GIVEN,
    ConsentStatus.PARTIAL,
    ConsentStatus.REFUSED,
    ConsentStatus.ASKED_PENDING,
    ConsentStatus.NOT_ASKED,
    ConsentStatus.NOT_POSSIBLE,
)


def check_representative(fields: dict) -> None:
    """Raise Refused when somebody consents for another without name, without what a guardian shows, or unheard."""
    if fields["status"] not in IN_FORCE or fields["subject"] == ConsentSubject.SELF:
        return
    if not fields["subject_name"].strip():
        raise Refused(_("代理人等のお名前を書いてください。"))
    if fields["subject"] == ConsentSubject.GUARDIAN and not fields["subject_evidence"].strip():
        raise Refused(_("代理権を確かめた書類を書いてください。"))
    if fields["subject"] == ConsentSubject.LEGAL_REPRESENTATIVE and not fields["own_will"].strip():
        raise Refused(_("ご本人の気持ちを聞いて書いてください。"))


def check_subject(person: Person, subject: str, day: date) -> None:
    """Raise Refused when parents would speak for a child who is, or may be, of age (民法4条・818条)."""
    if subject != ConsentSubject.LEGAL_REPRESENTATIVE:
        return
    is_minor = is_surely_minor(person, day)
    if is_minor is None:
        raise Refused(
            _("生年月日が分からないので、法定代理人の同意は記録できません。先にご本人の生年月日を確かめてください。")
        )
    if not is_minor:
        raise Refused(_("18歳以上の方です。親御さんは、成人したお子さんに代わって同意することはできません。"))
