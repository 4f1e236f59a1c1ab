"""The composer's first step: a draft, or 案内 at once, for whoever it is about."""

from datetime import datetime
from uuid import UUID

from akishima_support.access import Actor
from cases.actions.referral_draft import Beginning, draft
from cases.actions.referral_give import Explained, give_information
from cases.codes.referral import Act
from cases.models import Referral


def begin(*, beginning: Beginning, by: Actor, at: datetime, token: UUID, explained: Explained) -> Referral:
    """Begin a referral. 案内 is done with it: no personal data moves and nobody answers.

    Raises Refused when the body cannot be addressed so, or something had to be explained first.
    """
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
