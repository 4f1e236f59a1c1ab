"""Which activity prompted a consultation or a referral."""

from datetime import datetime

from django.db import transaction

from akishima_support.access import Actor
from akishima_support.audit import EventType, record
from cases.models import Consultation, Prompt, Referral
from network.models import Activity, Training


@transaction.atomic
def note(*, of: Consultation | Referral, by_what: Activity | Training | None, by: Actor, at: datetime) -> None:
    """Say it, say it otherwise, or with None take it back."""
    column = "referral" if isinstance(of, Referral) else "consultation"
    type(of).unscoped.select_for_update(of=("self",)).get(pk=of.pk)
    Prompt.unscoped.filter(**{column: of}).delete()
    if by_what is not None:
        kind = "activity" if isinstance(by_what, Activity) else "training"
        Prompt.unscoped.create(**{column: of, kind: by_what}, noted_at=at, noted_by_id=by.user_id)
    record(EventType.PROMPT_NOTED, by=by, people=[of.person_id], detail={"kind": column, "agreed": by_what is not None})
