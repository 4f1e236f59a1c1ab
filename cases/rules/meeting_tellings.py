"""A case that is spoken of by name in a meeting: who of those who sit may hear it, and on what (domain §0.1, §4.2)."""

from dataclasses import dataclass
from datetime import datetime, time

from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Actor, Refused
from cases.codes.consent import BasisCode, LedgerBasis
from cases.models import Consent, LegalBasis, Person
from cases.rules.recipients import is_without_secrecy
from cases.rules.tellings import Telling, check_body
from network.activity_codes import MeetingKind
from network.models import Meeting, MeetingAttendance, Organization

# Each statutory basis holds in the meetings of its own law and nowhere else.
STATUTORY = {
    MeetingKind.STATUTORY_SUPPORT: BasisCode.SUPPORT_MEETING_ART9,
    MeetingKind.JUSOU_SUPPORT: BasisCode.SUPPORT_MEETING_106_6,
}


@dataclass(frozen=True, slots=True)
class Seat:
    """One body that sits. `why_not` is a sentence for a body that has to leave the room, else empty."""

    organization: Organization
    role: str
    consent: Consent | None
    why_not: str


def statutory_basis(meeting: Meeting) -> LegalBasis | None:
    """The basis of the law that the meeting is held under, where the city has switched it on."""
    code = STATUTORY.get(meeting.kind)
    return LegalBasis.unscoped.filter(code=code, is_enabled=True).first() if code else None


def seats(meeting: Meeting, person: Person, basis: str, categories: set[str], by: Actor) -> list[Seat]:
    """All who sit except one's own body, each with what lets it hear these categories or why it may not."""
    rows = _sitting(meeting).exclude(organization=by.organization_id).select_related("organization").in_order()
    consents = _consents(meeting, person, categories) if basis == LedgerBasis.CONSENT else {}
    law = statutory_basis(meeting) if basis != LedgerBasis.CONSENT else None
    return [_seat(row, consents.get(row.organization_id), basis, law) for row in rows]


def heard_at(meeting: Meeting, at: datetime) -> datetime:
    """The moment of the meeting, on its own day never later than now. Raises Refused before its day."""
    if meeting.held_on > timezone.localdate(at):
        raise Refused(_("会議の日になってから記録してください。"))
    moment = timezone.make_aware(datetime.combine(meeting.held_on, meeting.starts_at or time.min))
    return min(moment, at)


def check_somebody_heard(tellings: list[Telling]) -> None:
    """Raise Refused for an entry without any body."""
    if not tellings:
        raise Refused(_("話を聞いた機関を選んでください。"))


def check_heard(telling: Telling) -> None:
    """Raise Refused unless the body sat in the meeting, is no guest, and the basis is the consent or its law's."""
    row = _sitting(telling.meeting).filter(organization=telling.organization).first()
    if row is None:
        raise Refused(_("この会議に出ていない機関です。"))
    if row.is_guest:
        raise Refused(guest_sentence())
    law = statutory_basis(telling.meeting)
    if telling.basis != LedgerBasis.CONSENT and (law is None or telling.basis != law.code):
        raise Refused(_("この会議では、ご本人の同意があるときだけ話せます。"))


def guest_sentence() -> str:
    """Said of every guest."""
    return _("ゲストの方には、お名前の分かる話はできません。")


def _sitting(meeting: Meeting):
    return MeetingAttendance.unscoped.filter(meeting=meeting).sitting()


def _consents(meeting: Meeting, person: Person, categories: set[str]) -> dict[int, Consent]:
    rows = Consent.objects.filter(person=person, given_on__isnull=False).order_by("recorded_at", "id")
    held = [row for row in rows if row.was_in_force(meeting.held_on) and categories <= set(row.categories)]
    return {row.recipient_id: row for row in held}


def _seat(row: MeetingAttendance, consent: Consent | None, basis: str, law: LegalBasis | None) -> Seat:
    return Seat(row.organization, str(row.get_role_display()), consent, _why_not(row, consent, basis, law))


def _why_not(row: MeetingAttendance, consent: Consent | None, basis: str, law: LegalBasis | None) -> str:
    if row.is_guest:
        return guest_sentence()
    if basis == LedgerBasis.CONSENT:
        return _without_consent(row.organization, consent)
    if law is None:
        return _("この会議は、法律による支援会議として登録されていません。")
    try:
        check_body(row.organization, law)
    except Refused as refused:
        return refused.message
    return ""


def _without_consent(organization: Organization, consent: Consent | None) -> str:
    if consent is None:
        return _("ご本人の同意に、この機関とこの情報が含まれていません。")
    if is_without_secrecy(organization) and organization.pledge_recorded_on is None:
        return _("法律上の守秘義務がなく、守秘の誓約も記録されていません。")
    return ""
