"""The composer's first step: a draft, or 案内 at once, for whoever it is about."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from akishima_support.access import Actor
from cases.actions import prompts
from cases.actions.referral_draft import Beginning, draft
from cases.actions.referral_give import Explained, give_information
from cases.codes.referral import Act
from cases.models import Referral
from network.models import Activity, Training


@transaction.atomic
def begin(
    *,
    beginning: Beginning,
    by: Actor,
    at: datetime,
    token: UUID,
    explained: Explained,
    prompted_by: Activity | Training | None = None,
) -> Referral:
    """Begin a referral. 案内 is done with it: no personal data moves and nobody answers.

    Raises Refused when the body cannot be addressed so, or something had to be explained first.
    """
    referral = _begun(beginning, by, at, token, explained)
    if prompted_by is not None:
        prompts.note(of=referral, by_what=prompted_by, by=by, at=at)
    return referral


def _begun(beginning: Beginning, by: Actor, at: datetime, token: UUID, explained: Explained) -> Referral:
    if beginning.act != Act.INFORMATION:
        return draft(beginning=beginning, by=by, at=at, token=token)
    return give_information(
        to_organization=beginning.to_organization,
        explained=explained,
        by=by,
        at=at,
        case=beginning.case,
        person=beginning.person,
        service=beginning.service,
        token=token,
    )
