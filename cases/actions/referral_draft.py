"""A referral begins as a draft of the sender's."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from akishima_support.access import Actor
from akishima_support.audit import EventType, record
from cases.acts import ACTS
from cases.codes.consultation import Urgency
from cases.codes.referral import Act
from cases.models import Case, Person, Referral
from cases.rules.own_word import check_own_no
from cases.rules.recipients import check_can_address, check_has_person, check_service, check_way
from network.models import CatchmentArea, Organization, ServiceOffering


@dataclass(frozen=True, slots=True)
class Beginning:
    """What a draft starts from. `person` is kept by the sender; a case brings its own.

    `despite_no`: the sender has asked again since the person did not want the body to hear anything. `area` is the
    district to which a request for outreach goes, `service` what is looked for at the body.
    """

    act: Act
    to_organization: Organization
    person: Person | None = None
    case: Case | None = None
    urgency: Urgency = Urgency.U4
    in_reply_to: Referral | None = None
    rerouted_from: Referral | None = None
    despite_no: bool = False
    area: CatchmentArea | None = None
    service: ServiceOffering | None = None


@transaction.atomic
def draft(*, beginning: Beginning, by: Actor, at: datetime, token: UUID | None = None) -> Referral:
    """Begin a referral; the same token gives the same draft.

    Raises Refused when the body cannot be addressed with the act, the act needs a person and there is none, or the
    person does not want this body and nobody has asked again.
    """
    existing = Referral.unscoped.filter(submission_token=token, created_by_id=by.user_id).first() if token else None
    if existing is not None:
        return existing
    check_can_address(
        act=beginning.act,
        from_organization_id=by.organization_id,
        to_organization=beginning.to_organization,
        day=timezone.localdate(at),
    )
    check_service(beginning.service, beginning.to_organization, timezone.localdate(at))
    check_way(beginning.act, from_window=by.is_window, to_organization=beginning.to_organization)
    person = beginning.case.person if beginning.case else beginning.person
    check_has_person(beginning.act, person.pk if person else None)
    if not beginning.despite_no:
        check_own_no(beginning.act, person, beginning.to_organization)
    referral = _insert(beginning, person, by, at, token)
    record(
        EventType.REFERRAL_DRAFTED,
        by=by,
        people=[referral.person_id],
        case=referral.referral_no,
        detail={"act": referral.act, "to": referral.to_organization_id} | _asked_again(beginning),
    )
    return referral


def _asked_again(beginning: Beginning) -> dict:
    return {"despite_no": True} if beginning.despite_no else {}


def _insert(beginning: Beginning, person: Person | None, by: Actor, at: datetime, token: UUID | None) -> Referral:
    return Referral.unscoped.create(
        act=beginning.act,
        from_organization_id=by.organization_id,
        to_organization=beginning.to_organization,
        person=person,
        case=beginning.case,
        urgency=beginning.urgency,
        area=beginning.area if "area" in ACTS[beginning.act].terms else None,
        service=beginning.service,
        in_reply_to=beginning.in_reply_to,
        rerouted_from=beginning.rerouted_from,
        created_at=at,
        created_by_id=by.user_id,
        waiting_since=at,
        submission_token=token,
    )
