"""Something told in an emergency: at once, and approved by another afterwards."""

from datetime import datetime

from akishima_support.access import acting_as
from cases.actions import referral_answer, referral_prepare, referral_send
from cases.codes.consent import BasisCode
from cases.models import BasisDecision, LegalBasis, Referral
from tests.cases.stage import NOW, drafted
from tests.cast import Cast, Member

REASON = "三日前から水しか飲んでいないと電話があった。"


def prepared(cast: Cast, by: Member | None = None, **kwargs) -> Referral:
    """A draft founded on the emergency."""
    by = by or cast.aida
    referral = drafted(cast, by=by, **kwargs)
    with acting_as(by.actor):
        return referral_prepare.choose_legal_basis(
            referral=referral,
            legal_basis=LegalBasis.unscoped.get(code=BasisCode.EMERGENCY),
            reason=REASON,
            tried="電話に出ない",
            proviso_checked=True,
            review_on=None,
            by=by.actor,
            version=referral.version,
        )


def told(cast: Cast, by: Member | None = None, at: datetime = NOW) -> BasisDecision:
    """Sent at once, and opened by 江口."""
    by = by or cast.aida
    referral = prepared(cast, by)
    with acting_as(by.actor):
        referral = referral_send.send(referral=referral, by=by.actor, at=at, version=referral.version)
    with acting_as(cast.eguchi.actor):
        referral_answer.receive(referral=referral, by=cast.eguchi.actor, at=at)
    return BasisDecision.unscoped.select_related("referral", "legal_basis").get(referral=referral)
