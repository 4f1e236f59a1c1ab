"""A partner's referral reaches the window and becomes a consultation and a case there (F65, F67, F69; S1)."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Actor, Refused
from akishima_support.audit import EventType, record
from akishima_support.japanese.fiscal_years import fiscal_year
from cases.actions.case_opening import open_for
from cases.actions.people import NewPerson
from cases.actions.referral_answer import accept
from cases.actions.referral_lead import lead_as_agreed
from cases.actions.thread_links import known_or_new
from cases.codes.consent import Direction, Means
from cases.codes.consultation import Channel, ConsultationOutcome, Relation
from cases.models import Case, Consultation, DisclosureRecord, Packet, Person, Referral
from cases.models.number_series import next_number
from cases.rules.cases import check_is_open
from cases.rules.consultations import check_has_no_open_case
from cases.rules.leads import check_lead_may_come
from cases.rules.only_one import check_is_only_one, told_if_another_was_first
from cases.rules.packet_content import categories_of, items_line
from cases.rules.take_in import asked_about, person_told, values_of


@dataclass(frozen=True, slots=True)
class TakeIn:
    """Where it goes: an open case that is there already, or a new one with its next check.

    `about` names whom a new case is about when it is somebody else than the person of the packet: the 包括
    passes on the mother, the case is about the son whom nobody has met (S1). `person` is somebody whom the window
    knows already; otherwise `as_new` is why somebody new is nobody known who looks alike.
    """

    next_check_on: date | None = None
    case: Case | None = None
    person: Person | None = None
    about: dict | None = None
    as_new: str = ""
    relation: Relation = Relation.AGENCY_OTHER
    household_8050: bool = False


def newest_packet(referral: Referral) -> Packet | None:
    """What was told last, as far as the actor may still read it."""
    return Packet.objects.filter(referral=referral).order_by("-seq").first()


@transaction.atomic
def take_in(*, referral: Referral, choice: TakeIn, by: Actor, at: datetime) -> Case:
    """Accept a partner's referral at the window. Raises Refused when it cannot be accepted or read any more."""
    packet = newest_packet(referral)
    if packet is None:
        raise Refused(_("渡された情報を読めないため、受け入れられません。送った機関に確かめてください。"))
    accepted = accept(referral=referral, by=by, at=at)
    case = _locked(choice.case) if choice.case else _open_case(packet, choice, by, at)
    check_lead_may_come(accepted, case)
    check_is_only_one(accepted, case.pk)
    consultation = _consultation(accepted, packet, case, choice, by, at)
    if packet.is_personal:
        _received(packet, case, at)
    accepted.case = case
    with told_if_another_was_first():
        accepted.save(update_fields=["case"])
    lead_as_agreed(accepted, by)
    record(
        EventType.CONSULTATION_LOGGED,
        by=by,
        people=[case.person_id],
        case=case.case_no,
        detail={"reception_no": consultation.reception_no, "referral_no": accepted.referral_no},
    )
    return case


def _locked(case: Case) -> Case:
    """As it is now, until the transaction ends. Raises Refused for one that is closed or hidden since it was chosen."""
    rows = Case.objects.select_for_update(of=("self",)).select_related("person", "lead_organization")
    current = rows.filter(pk=case.pk).first()
    if current is None:
        raise Refused(_("選んだケースは、いまは見られません。もう一度選んでください。"))
    check_is_open(current)
    return current


def _open_case(packet: Packet, choice: TakeIn, by: Actor, at: datetime) -> Case:
    if choice.next_check_on is None:
        raise Refused(_("次の確認日を入力してください。"))
    person = _person(packet.content, choice, by, at)
    fields = {
        "next_check_on": choice.next_check_on,
        "urgency": packet.content["urgency"],
        "household_8050": choice.household_8050,
    }
    return open_for(person=person, fields=fields, by=by, on=timezone.localdate(at))


def _person(content: dict, choice: TakeIn, by: Actor, at: datetime) -> Person:
    new = NewPerson(choice.about or person_told(content), choice.as_new)
    person = known_or_new(choice.person or new, caller=asked_about(content, choice.about), by=by, at=at)
    check_has_no_open_case(person)
    return person


def _consultation(referral, packet, case: Case, choice: TakeIn, by: Actor, at: datetime) -> Consultation:
    told = values_of(packet.content)
    return Consultation.unscoped.create(
        reception_no=next_number("consultation", fiscal_year(timezone.localdate(at))),
        received_at=at,
        received_by_id=by.user_id,
        channel=Channel.PARTNER_REPORT,
        relation=choice.relation,
        consulter_name=told.get("name") or told.get("nickname", ""),
        person_id=case.person_id,
        case=case,
        said=packet.content["request"],
        urgency=packet.content["urgency"],
        outcome=ConsultationOutcome.CASE,
        referral=referral,
    )


def _received(packet: Packet, case: Case, at: datetime) -> None:
    """The window's own ledger says that it has received something about the person (domain §4.3)."""
    sender = packet.content["from"]
    person: Person = case.person
    row = DisclosureRecord(
        occurred_at=at,
        person=person,
        referral_id=packet.referral_id,
        direction=Direction.RECEIVED,
        provided_by=sender,
        provider_id=packet.referral.from_organization_id,
        recipient_name=packet.content["to"],
        means=Means.SYSTEM,
        categories=sorted(categories_of(packet.content)),
        items=items_line(packet.content),
        basis="partner_consent" if packet.consent_id else "partner_basis",
    )
    row.save(force_insert=True)
