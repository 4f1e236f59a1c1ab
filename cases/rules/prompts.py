"""What came of an activity: how many consultations and referrals it prompted."""

from akishima_support.access import Actor, current_actor_or_none
from cases.models import Prompt
from network.models import Activity, Training


def prompted(row: Activity | Training) -> tuple[int, int]:
    """Consultations and referrals. The window counts what it may see; others what is about nobody restricted."""
    actor: Actor | None = current_actor_or_none()
    rows = Prompt.objects.all() if actor is not None and actor.is_window else Prompt.unscoped.open_to_everybody()
    rows = rows.filter(**{row._meta.model_name: row})
    pairs = rows.values_list("consultation_id", "referral_id")
    consultations = sum(consultation is not None for consultation, _referral in pairs)
    return consultations, len(pairs) - consultations
