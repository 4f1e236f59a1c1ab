"""What stops the disposal of somebody's records."""

from django.utils.translation import gettext as _

from akishima_support.access import Refused
from cases.models import DisclosureRequest, Hold


def standing_reasons(person_id: int) -> list[str]:
    """Why the person's records must stay; empty where nothing stops their disposal.

    Read past the scope: a hold counts although whoever asks may not see it.
    """
    holds = Hold.unscoped.standing().filter(person_id=person_id).order_by("id")
    requests = DisclosureRequest.unscoped.open().filter(person_id=person_id).due_first()
    reasons = [str(hold.get_reason_display()) for hold in holds]
    return reasons + [_("開示請求 %(number)s") % {"number": each.number} for each in requests]


def check_can_lift(hold: Hold) -> None:
    """Raise Refused for a hold that is lifted."""
    if hold.lifted_at is not None:
        raise Refused(_("この保留は、もう解除されています。"))
