"""What prompted a consultation or a referral, as its page says it."""

from django.urls import reverse

from cases.models import Consultation, Prompt, Referral


def prompted_by(of: Consultation | Referral) -> dict | None:
    """Name and address of the activity or training. None also for who is not told, as a receiver."""
    column = "referral" if isinstance(of, Referral) else "consultation"
    prompt = Prompt.objects.select_related("activity", "training").filter(**{column: of}).first()
    if prompt is None:
        return None
    row = prompt.activity or prompt.training
    return {"name": row.name, "url": reverse(f"network:{row._meta.model_name}_detail", args=[row.uid])}
