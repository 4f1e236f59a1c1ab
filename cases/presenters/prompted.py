"""What prompted a consultation or a referral, as its page says it."""

from django.db.models import QuerySet
from django.urls import reverse

from akishima_support.access.composed import ComposedOnce
from cases.models import Consultation, Prompt, Referral

_OF_REFERRAL = ComposedOnce(lambda number: _beside().filter(referral_id=number))
_OF_CONSULTATION = ComposedOnce(lambda number: _beside().filter(consultation_id=number))


def _beside() -> QuerySet:
    return Prompt.objects.select_related("activity", "training")


def prompted_by(of: Consultation | Referral) -> dict | None:
    """Name and address of the activity or training. None also for who is not told, as a receiver."""
    prompt = (_OF_REFERRAL if isinstance(of, Referral) else _OF_CONSULTATION).first(number=of.pk)
    if prompt is None:
        return None
    row = prompt.activity or prompt.training
    return {"name": row.name, "url": reverse(f"network:{row._meta.model_name}_detail", args=[row.uid])}
