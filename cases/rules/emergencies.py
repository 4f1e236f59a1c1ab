"""緊急閲覧: which case may be meant, whether it stands, and who reviews it."""

import unicodedata
from datetime import date

from django.utils.translation import gettext as _

from akishima_support.access import Actor, Refused
from cases.models import Case, EmergencyAccess, RestrictedReader

REVIEW_DAYS = 5  # business days


def case_meant(*, case_no: str, name: str, born_on: date | None, actor: Actor) -> Case | None:
    """The restricted case with this number, or of the person with exactly this name and day of birth.

    None for a case that the actor may open anyway, so that it answers the same as where there is none.
    """
    rows = Case.unscoped.filter(restricted=True).order_by("-pk")
    if case_no:
        rows = rows.filter(case_no=unicodedata.normalize("NFKC", case_no).upper().replace(" ", ""))
    else:
        rows = rows.filter(person__name=name.strip(), person__born_on=born_on, person__born_precision="day")
    named = RestrictedReader.objects.filter(user_id=actor.user_id).values("person_id")
    return rows.exclude(person_id__in=named).first()


def standing_emergency(person: int, actor: Actor) -> EmergencyAccess | None:
    """The use that opens the person's pages to the actor at this moment."""
    rows = EmergencyAccess.unscoped.standing().filter(person_id=person, started_by_id=actor.user_id)
    return rows.order_by("-expires_at").first()


def check_can_review(emergency: EmergencyAccess, by: Actor) -> None:
    """Raise Refused for one's own use, and for one that is reviewed already."""
    if emergency.started_by_id == by.user_id:
        raise Refused(_("自分の緊急閲覧は、ほかの人が確認します。"))
    if emergency.reviewed_at:
        raise Refused(_("この緊急閲覧は、もう確認されています。"))


def is_late(emergency: EmergencyAccess, day: date) -> bool:
    """Whether nobody has reviewed it in time."""
    return emergency.reviewed_at is None and emergency.review_by < day
