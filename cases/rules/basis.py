"""No basis, no packet: which consent or legal basis can carry a packet (DESIGN §2.2, domain §4.2)."""

from datetime import date

from django.utils.translation import gettext as _

from akishima_support.access import Actor, Capability, Refused
from akishima_support.japanese.punctuation import listed
from cases.codes.consent import Category
from cases.models import BasisDecision, Consent, LegalBasis, Referral
from cases.rules.recipients import is_without_secrecy


def check_consent(consent: Consent, referral: Referral, categories: set[str], day: date) -> None:
    """Raise Refused unless the consent is the person's own, holds on the day and covers recipient and categories."""
    if consent.person_id != referral.person_id:
        raise Refused(_("この同意は別の方のものです。ご本人の同意が必要です。"))
    if not consent.is_in_force(day):
        raise Refused(_("この同意は、いまは有効ではありません。あらためて確認してください。"))
    if consent.recipient_id != referral.to_organization_id:
        raise Refused(_("この同意は別の機関への提供についてのものです。宛先ごとに同意が必要です。"))
    missing = sorted(categories - set(consent.categories))
    if missing:
        labels = listed(str(Category(code).label) for code in missing)
        raise Refused(_("同意のない情報が含まれています：%(labels)s") % {"labels": labels})


def check_legal_basis(basis: LegalBasis, referral: Referral, by: Actor) -> None:
    """Raise Refused unless the basis is switched on, fits the recipient, and is the city's to use.

    A partner has no approver, and none of the bases is its own: it asks the window, without a name (ADR 0002).
    """
    if not by.can(Capability.REFERRAL_ON_BEHALF):
        raise Refused(
            _(
                "関係機関から送るときは、ご本人の同意が必要です。同意を得られない事情があるときは、お名前を出さずに相談窓口に相談してください。"
            )
        )
    if not basis.is_enabled:
        raise Refused(_("この根拠は使えません。要綱などが登録されていません。"))
    if is_without_secrecy(referral.to_organization):
        raise Refused(_("法律上の守秘義務のない団体には、ご本人の同意があるときだけ渡せます。"))
    if referral.to_organization.sector not in basis.sectors:
        raise Refused(_("この根拠では、この区分の機関に渡せません。"))


def check_review_day(basis: LegalBasis, review_on: date | None) -> None:
    """Raise Refused when the basis has to be looked at again and nobody said when."""
    if basis.needs_review and review_on is None:
        raise Refused(_("この根拠では、見直す日を決めてください。"))


def check_can_approve(decision: BasisDecision, by: Actor) -> None:
    """Raise Refused unless the actor is an approver other than the one who asked."""
    if not by.can(Capability.REFERRAL_APPROVE):
        raise Refused(_("承認できるのは承認者だけです。"))
    if decision.requested_by_id == by.user_id:
        raise Refused(_("自分で求めたものを自分で承認することはできません。別の承認者に頼んでください。"))
    if decision.approved_at is not None or decision.returned_at is not None:
        raise Refused(_("すでに判断されています。"))


def check_can_answer_afterwards(decision: BasisDecision, by: Actor) -> None:
    """Raise Refused unless it was told in an emergency, waits for its approval, and the actor may approve it."""
    if decision.approve_by is None:
        raise Refused(_("事後の承認を待つものではありません。"))
    check_can_approve(decision, by)


def check_can_review(decision: BasisDecision, by: Actor) -> None:
    """Raise Refused unless the basis is still relied on and the actor is an approver other than the writer."""
    if not by.can(Capability.REFERRAL_APPROVE):
        raise Refused(_("見直せるのは承認者だけです。"))
    if decision.requested_by_id == by.user_id:
        raise Refused(_("自分で求めたものを自分で見直すことはできません。別の承認者に頼んでください。"))
    if decision.returned_at is not None or decision.stopped_at is not None:
        raise Refused(_("この根拠での提供は、もう終わっています。"))
    if decision.approved_at is None and decision.legal_basis.needs_approval:
        raise Refused(_("まだ承認されていません。"))


def can_approve(decision: BasisDecision, by: Actor) -> bool:
    """Whether `check_can_approve` lets it pass."""
    try:
        check_can_approve(decision, by)
    except Refused:
        return False
    return True
