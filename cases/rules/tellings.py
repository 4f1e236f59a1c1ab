"""What was told or heard by telephone, on paper or in a meeting: what has to be said of it (domain §4.3)."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Actor, Refused
from cases.codes.consent import BasisCode, Direction, LedgerBasis, LedgerCorrection, Means
from cases.models import Consent, DisclosureRecord, LegalBasis, Person
from cases.rules.informants import check_names_no_informant
from cases.rules.recipients import is_without_secrecy
from cases.rules.staff import approvers
from network.models import Meeting, Organization, User

# Without a row of the directory: the police, a hospital somewhere, an authority by law.
WITHOUT_BODY = {BasisCode.BY_LAW, BasisCode.EMERGENCY, LedgerBasis.WITHOUT}


@dataclass(frozen=True, slots=True)
class Telling:
    """One act. `basis` is a code of the city's list or of `LedgerBasis`; `organization` is the other body."""

    direction: Direction
    means: Means
    occurred_at: datetime
    items: str
    basis: str
    organization: Organization | None = None
    body_name: str = ""
    spoken_to: str = ""
    categories: list[str] = field(default_factory=list)
    consent: Consent | None = None
    reason: str = ""
    proviso_checked: bool = False
    approver: User | None = None
    conditions: str = ""
    meeting: Meeting | None = None

    @property
    def other(self) -> str:
        """The other side in words: the body, and who spoke."""
        name = self.organization.name if self.organization else self.body_name
        return f"{name} {self.spoken_to}".strip()


def check_telling(telling: Telling, person: Person, by: Actor, at: datetime) -> None:
    """Raise Refused unless what is said of the act is complete and the basis could carry it."""
    if telling.occurred_at > at:
        raise Refused(_("これからのことは記録できません。"))
    if telling.organization is not None and telling.organization.pk == by.organization_id:
        raise Refused(_("自分の機関の中でのことは、ここには記録しません。"))
    if telling.direction == Direction.PROVIDED:
        _check_provided(telling, person, by)
    elif telling.basis in BasisCode.values:
        _check_decided(telling, _basis(telling), by)
    elif telling.basis not in (LedgerBasis.COLLECTED, LedgerBasis.PARTNER_CONSENT):
        raise Refused(_("聞いたときの根拠を選んでください。"))


def _check_provided(telling: Telling, person: Person, by: Actor) -> None:
    check_names_no_informant(person.pk, telling.reason)
    if telling.organization is None and telling.basis not in WITHOUT_BODY:
        raise Refused(_("この根拠では、名簿にある機関を選んでください。"))
    if telling.basis == LedgerBasis.CONSENT:
        _check_consent(telling, person)
    elif telling.basis == LedgerBasis.WITHOUT:
        _check_reason(telling)
    elif telling.basis in BasisCode.values:
        check_body(telling.organization, _basis(telling))
        _check_decided(telling, _basis(telling), by)
    else:
        raise Refused(_("伝えたときの根拠を選んでください。"))


def _check_consent(telling: Telling, person: Person) -> None:
    consent, day = telling.consent, timezone.localdate(telling.occurred_at)
    if consent is None or consent.person_id != person.pk:
        raise Refused(_("この同意は別の方のものです。ご本人の同意が必要です。"))
    if not consent.was_in_force(day):
        raise Refused(_("この同意は、伝えた日には有効ではありませんでした。"))
    if telling.organization is None or consent.recipient_id != telling.organization.pk:
        raise Refused(_("この同意は別の機関への提供についてのものです。宛先ごとに同意が必要です。"))
    if not telling.categories or not set(telling.categories) <= set(consent.categories):
        raise Refused(_("同意のない情報が含まれています。伝えた区分を確かめてください。"))
    if is_without_secrecy(telling.organization) and telling.organization.pledge_recorded_on is None:
        raise Refused(_("この団体には法律上の守秘義務がなく、守秘の誓約も記録されていません。できるのは案内だけです。"))


def _basis(telling: Telling) -> LegalBasis:
    basis = LegalBasis.unscoped.get(code=telling.basis)
    if not basis.is_enabled:
        raise Refused(_("この根拠は使えません。要綱などが登録されていません。"))
    return basis


def check_body(organization: Organization | None, basis: LegalBasis) -> None:
    """Raise Refused where the basis could not carry anything to the body."""
    if organization is None:
        return
    if is_without_secrecy(organization):
        raise Refused(_("法律上の守秘義務のない団体には、ご本人の同意があるときだけ渡せます。"))
    if organization.sector not in basis.sectors:
        raise Refused(_("この根拠では、この区分の機関に渡せません。"))


def _check_decided(telling: Telling, basis: LegalBasis, by: Actor) -> None:
    _check_reason(telling)
    if telling.direction == Direction.PROVIDED and basis.code != BasisCode.BY_LAW and not telling.proviso_checked:
        raise Refused(_("ご本人や第三者の権利利益を不当に侵害するおそれがないことを確認してください。"))
    if basis.approved_first and telling.approver is None:
        raise Refused(_("この根拠には承認が要ります。承認した人を選んでください。"))
    if telling.approver is not None:
        _check_approver(telling.approver, by, timezone.localdate(telling.occurred_at))


def _check_approver(approver: User, by: Actor, day) -> None:
    if approver.pk == by.user_id:
        raise Refused(_("自分で記録したものを自分で承認したことにはできません。"))
    if approver not in approvers(by.organization_id, day):
        raise Refused(_("その日に承認できた人を選んでください。"))


def _check_reason(telling: Telling) -> None:
    if not telling.reason.strip():
        raise Refused(_("必要な理由を書いてください。"))


def count_of(rows: Iterable[DisclosureRecord]) -> int:
    """How many times something was told, of all rows of a person in one direction.

    A correction by hand and an answer afterwards stand in the place of their row; a further packet that corrects an
    earlier one is told beside it. What was taken back unread was never told, nor what it had corrected.
    """
    rows = list(rows)
    later = {row.corrects_id: row for row in rows if row.corrects_id}
    return sum(_was_told(row, later) for row in rows)


def _was_told(row: DisclosureRecord, later: dict[int, DisclosureRecord]) -> bool:
    after = later.get(row.pk)
    if after is None:
        return not row.is_void
    return after.correction == LedgerCorrection.AMENDED and not _ends_recalled(after, later)


def _ends_recalled(row: DisclosureRecord, later: dict[int, DisclosureRecord]) -> bool:
    while row.pk in later:
        row = later[row.pk]
    return row.correction == LedgerCorrection.RECALLED


def check_can_correct(record: DisclosureRecord) -> None:
    """Raise Refused for what the system wrote itself, and for what was corrected already."""
    if record.packet_id is not None or record.recorded_by_id is None:
        raise Refused(_("仕組みが自動で書いた記録は、ここでは訂正できません。"))
    if record.is_void or DisclosureRecord.unscoped.filter(corrects=record).exists():
        raise Refused(_("この記録は、もう訂正されています。いちばん新しい記録を訂正してください。"))


def can_correct(record: DisclosureRecord) -> bool:
    """Whether `check_can_correct` lets it pass, for a row that knows `is_corrected`."""
    by_hand = record.packet_id is None and record.recorded_by_id is not None
    return by_hand and not record.is_void and not record.is_corrected
