"""The receiver says whether a referral could be used as it came; for a body without an account the window enters it."""

from datetime import datetime

from django.db import transaction

from akishima_support.access import Actor
from akishima_support.audit import EventType, record
from akishima_support.uploads import Accepted
from cases.actions.behalf import keep_scan
from cases.actions.referral_lock import locked
from cases.actions.referral_step import OnBehalf
from cases.codes.referral import Usability
from cases.models import Referral, ReferralRating
from cases.rules.ratings import check_can_enter, check_can_rate, check_rating
from cases.rules.versions import check_fresh

ITS_OWN = {"on_behalf": False, "received_via": "", "received_at": None, "spoken_to": ""}


@transaction.atomic
def rate(  # noqa: PLR0913 - an opinion with its reasons
    *, referral: Referral, usability: str, faults: list[str], note: str, version: int, by: Actor, at: datetime
) -> ReferralRating:
    """Rate it, or change the rating, also one that was entered for the body. Raises Refused and Stale."""
    current = locked(referral)
    check_can_rate(current, by)
    said = {"usability": usability, "faults": faults, "note": note}
    return _keep(current, said, ITS_OWN, version, by, at)


@transaction.atomic
def enter(  # noqa: PLR0913 - an opinion with its reasons, and how it came
    *,
    referral: Referral,
    usability: str,
    faults: list[str],
    note: str,
    version: int,
    on_behalf: OnBehalf,
    file: Accepted | None,
    by: Actor,
    at: datetime,
) -> ReferralRating:
    """Enter the rating for the body, with the paper it came on. Raises Refused, also where the body said it itself."""
    current = locked(referral)
    rating = ReferralRating.unscoped.filter(referral=current).first()
    check_can_enter(current, rating, by)
    said = {"usability": usability, "faults": faults, "note": note}
    how = {
        "on_behalf": True,
        "received_via": on_behalf.means,
        "received_at": on_behalf.received_at,
        "spoken_to": on_behalf.spoken_to,
    }
    kept = _keep(current, said, how, version, by, at)
    # What was sent twice has been entered before, with its paper.
    if file is not None and (rating is None or kept.version != rating.version):
        keep_scan(file, current, by, at, rating=kept)
    return kept


def _keep(referral: Referral, said: dict, how: dict, version: int, by: Actor, at: datetime) -> ReferralRating:
    """The same words once more change nothing."""
    said["faults"] = [] if said["usability"] == Usability.YES else said["faults"]
    check_rating(referral, **said)
    rating = ReferralRating.unscoped.filter(referral=referral).first()
    told = said | {"on_behalf": how["on_behalf"]}
    if rating is not None and all(getattr(rating, name) == value for name, value in told.items()):
        return rating
    if rating is None:
        rating = ReferralRating(referral=referral, person_id=referral.person_id, version=0)
    check_fresh(rating, version)
    for name, value in (said | how).items():
        setattr(rating, name, value)
    rating.rated_at, rating.rated_by_id, rating.version = at, by.user_id, version + 1
    rating.save()
    detail = {name: told[name] for name in ("usability", "faults", "on_behalf")}
    record(EventType.REFERRAL_RATED, by=by, people=[referral.person_id], case=referral.referral_no, detail=detail)
    return rating
