"""案内: somebody is told where they could go. No personal data moves; the group never learns of it (F26, S7)."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from akishima_support.access import Actor, Refused
from cases.actions.referral_draft import Beginning, draft
from cases.actions.referral_step import make_move
from cases.codes.consultation import ConsultationOutcome
from cases.codes.referral import Act
from cases.models import Case, Consultation, Person, Referral
from cases.states import Move, State
from network.actions.materials import take_leaflet
from network.codes import CostType
from network.models import Organization, ServiceOffering


@dataclass(frozen=True, slots=True)
class Explained:
    """What staff said before pointing somebody there: that it costs something (F30), and whom one may meet (F24).

    `leaflet`: one was handed over, so that one less is there (S7).
    """

    cost: bool = False
    privacy: bool = False
    leaflet: bool = False


@transaction.atomic
def give_information(  # noqa: PLR0913 - where from, where to, and what was explained
    *,
    to_organization: Organization,
    explained: Explained,
    by: Actor,
    at: datetime,
    consultation: Consultation | None = None,
    case: Case | None = None,
    person: Person | None = None,
    service: ServiceOffering | None = None,
    token: UUID | None = None,
) -> Referral:
    """Note that 案内 was given at a consultation, in a case or to a person. The same token gives the same row.

    Raises Refused when a fee or a privacy matter was not explained.
    """
    check_explained(to_organization, explained)
    person = consultation.person if consultation else person
    subject = {"person": person, "case": case, "service": service}
    beginning = Beginning(act=Act.INFORMATION, to_organization=to_organization, **subject)
    referral = draft(beginning=beginning, by=by, at=at, token=token)
    if referral.state != State.DRAFT:
        return referral
    make_move(
        referral=referral,
        move=Move.GIVE,
        by=by,
        at=at,
        completed_at=at,
        completed_by_id=by.user_id,
        consultation=consultation,
        cost_explained=explained.cost,
        privacy_explained=explained.privacy,
        leaflet_given=explained.leaflet,
    )
    if explained.leaflet and by.is_window:  # the city counts its own
        take_leaflet(organization=to_organization)
    if consultation is not None and consultation.outcome == ConsultationOutcome.OPEN:
        consultation.outcome = ConsultationOutcome.INFORMATION_GIVEN
        consultation.save(update_fields=["outcome"])
    return referral


def check_explained(to_organization: Organization, explained: Explained) -> None:
    """Raise Refused when something had to be explained and was not."""
    if to_organization.cost_type in (CostType.PAID, CostType.PARTLY) and not explained.cost:
        raise Refused(_("有料であることを説明したら、印を付けてください。"))
    if to_organization.privacy_note and not explained.privacy:
        raise Refused(_("案内の前に伝えることを説明したら、印を付けてください。"))
