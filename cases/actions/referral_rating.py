"""The receiver says whether a referral could be used as it came."""

from datetime import datetime

from django.db import transaction

from akishima_support.access import Actor
from akishima_support.audit import EventType, record
from cases.actions.referral_lock import locked
from cases.codes.referral import Usability
from cases.models import Referral, ReferralRating
from cases.rules.ratings import check_can_rate, check_rating
from cases.rules.versions import check_fresh


@transaction.atomic
def rate(  # noqa: PLR0913 - an opinion with its reasons
    *, referral: Referral, usability: str, faults: list[str], note: str, version: int, by: Actor, at: datetime
) -> ReferralRating:
    """Rate it, or change the rating; the same words once more change nothing. Raises Refused and Stale."""
    current = locked(referral)
    check_can_rate(current, by)
    faults = [] if usability == Usability.YES else faults
    check_rating(current, usability, faults, note)
    rating = ReferralRating.unscoped.filter(referral=current).first()
    said = {"usability": usability, "faults": faults, "note": note}
    if rating is not None and all(getattr(rating, name) == value for name, value in said.items()):
        return rating
    if rating is None:
        rating = ReferralRating(referral=current, person_id=current.person_id, version=0)
    check_fresh(rating, version)
    for name, value in said.items():
        setattr(rating, name, value)
    rating.rated_at, rating.rated_by_id, rating.version = at, by.user_id, version + 1
    rating.save()
    record(
        EventType.REFERRAL_RATED,
        by=by,
        people=[current.person_id],
        case=current.referral_no,
        detail={"usability": usability, "faults": faults},
    )
    return rating
