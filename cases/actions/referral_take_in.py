"""A partner's referral reaches the window and becomes a consultation and a case there (F65, F67, F69; S1)."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Actor, Refused
from akishima_support.audit import EventType, record
from akishima_support.japanese.fiscal_years import fiscal_year
from akishima_support.japanese.wareki import WarekiError, parse_partial
from cases.actions.case_opening import open_for
from cases.actions.people import make_person
from cases.actions.referral_answer import accept
from cases.codes.consent import Direction, Means
from cases.codes.consultation import Channel, ConsultationOutcome, Relation
from cases.models import Case, Consultation, DisclosureRecord, Packet, Person, Referral
from cases.models.number_series import next_number
from cases.rules.packet_content import categories_of, items_line

# What of category ① becomes a field of the window's own record of the person.
COPIED = ("name", "kana", "nickname", "phone", "mobile", "address", "contact_rule", "secrecy_from")


@dataclass(frozen=True, slots=True)
class TakeIn:
    """Where it goes: an open case that is there already, or a new one with its next check.

    `about` names whom a new case is about when it is somebody else than the person of the packet: the 包括
    passes on the mother, the case is about the son whom nobody has met (S1).
    """

    next_check_on: date | None = None
    case: Case | None = None
    about: dict | None = None
    relation: Relation = Relation.AGENCY_OTHER
    household_8050: bool = False


@transaction.atomic
def take_in(*, referral: Referral, choice: TakeIn, by: Actor, at: datetime) -> Case:
    """Accept a partner's referral at the window. Raises Refused when it cannot be accepted or read any more."""
    packet = Packet.objects.filter(referral=referral).order_by("-seq").first()
    if packet is None:
        raise Refused(_("渡された情報を読めないため、受け入れられません。送った機関に確かめてください。"))
    accepted = accept(referral=referral, by=by, at=at)
    case = choice.case or _open_case(packet, choice, by, timezone.localdate(at))
    consultation = _consultation(accepted, packet, case, choice, by, at)
    if packet.is_personal:
        _received(packet, case, at)
    accepted.case = case
    accepted.save(update_fields=["case"])
    record(
        EventType.CONSULTATION_LOGGED,
        by=by,
        people=[case.person_id],
        case=case.case_no,
        detail={"reception_no": consultation.reception_no, "referral_no": accepted.referral_no},
    )
    return case


def _open_case(packet: Packet, choice: TakeIn, by: Actor, day: date) -> Case:
    if choice.next_check_on is None:
        raise Refused(_("次の確認日を入力してください。"))
    person = make_person(fields=choice.about or _copied(packet.content), by=by, on=day)
    fields = {
        "next_check_on": choice.next_check_on,
        "urgency": packet.content["urgency"],
        "household_8050": choice.household_8050,
    }
    return open_for(person=person, fields=fields, by=by, on=day)


def _copied(content: dict) -> dict:
    """The fields of Person that the packet holds; nothing else of the partner's record comes along."""
    items = {item["key"]: item["value"] for section in content["sections"] for item in section["items"]}
    return {key: items[key] for key in COPIED if key in items} | _birth(items.get("born", ""))


def _birth(text: str) -> dict:
    try:
        born = parse_partial(text)
    except WarekiError:
        return {}
    return {"born_on": born.earliest, "born_precision": born.precision}


def _consultation(referral, packet, case: Case, choice: TakeIn, by: Actor, at: datetime) -> Consultation:
    name = next((item["value"] for item in _items(packet.content) if item["key"] in ("name", "nickname")), "")
    return Consultation.unscoped.create(
        reception_no=next_number("consultation", fiscal_year(timezone.localdate(at))),
        received_at=at,
        received_by_id=by.user_id,
        channel=Channel.PARTNER_REPORT,
        relation=choice.relation,
        consulter_name=name,
        person_id=case.person_id,
        case=case,
        said=packet.content["request"],
        urgency=packet.content["urgency"],
        outcome=ConsultationOutcome.CASE,
        referral=referral,
    )


def _items(content: dict) -> list[dict]:
    return [item for section in content["sections"] for item in section["items"]]


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
        recipient_id=packet.referral.to_organization_id,
        recipient_name=packet.content["to"],
        means=Means.SYSTEM,
        categories=sorted(categories_of(packet.content)),
        items=items_line(packet.content),
        basis="partner_consent" if packet.consent_id else "partner_basis",
    )
    row.save(force_insert=True)
