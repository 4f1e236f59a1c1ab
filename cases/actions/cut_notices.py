"""Who has to be told that what was told may be used no more, and that they were told."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from akishima_support.access import Actor, Refused
from akishima_support.audit import EventType, record
from akishima_support.audit.reading import reading
from cases.codes.consent import Direction, Means
from cases.models import BasisDecision, Consent, CutNotice, DisclosureRecord, LegalBasis, Packet
from cases.rules.versions import check_fresh


def note_withdrawn(*, consent: Consent, by: Actor, at: datetime) -> None:
    """One notice for the recipient of a consent, if anything was told under it: here, by telephone or on paper."""
    told = DisclosureRecord.unscoped.filter(consent=consent, direction=Direction.PROVIDED).exists()
    if told or Packet.unscoped.filter(consent=consent).exists():
        _note(consent=consent, decision=None, organization=consent.recipient_id, by=by, at=at)


def note_ended(*, decision: BasisDecision, by: Actor, at: datetime) -> None:
    """One notice for the receiver of a decision, if anything was sent under it."""
    if Packet.unscoped.filter(decision=decision).exists():
        _note(consent=None, decision=decision, organization=decision.referral.to_organization_id, by=by, at=at)


def note_switched_off(*, basis: LegalBasis, by: Actor, at: datetime) -> None:
    """Notices for all that was sent on a basis and had not ended before.

    Nobody looks at the people whose records are read for it, so that they stand in nobody's read log.
    """
    with reading():
        for decision in _standing(basis).select_related("referral"):
            note_ended(decision=decision, by=by, at=at)


def drop_open(*, basis: LegalBasis) -> None:
    """Nobody needs to be told any more: the basis is in use again before they were."""
    with reading():
        CutNotice.unscoped.open().filter(decision__in=_standing(basis)).delete()


@transaction.atomic
def tell(  # noqa: PLR0913 - when, how and to whom
    *,
    notice: CutNotice,
    told_at: datetime,
    means: Means,
    spoken_to: str,
    note: str,
    version: int,
    by: Actor,
    at: datetime,
) -> CutNotice:
    """The body was told. Raises Refused when somebody told it before, or when it lies in the future."""
    current = CutNotice.unscoped.select_for_update(of=("self",)).get(pk=notice.pk)
    if current.told_at is not None:
        raise Refused(_("この機関には、もう知らせてあります。"))
    check_fresh(current, version)
    if told_at > at or told_at < current.made_at:
        raise Refused(_("知らせた日時は、閲覧を止めてから今までの間にしてください。"))
    current.told_at, current.told_by_id, current.means = told_at, by.user_id, means
    current.spoken_to, current.note, current.version = spoken_to, note, version + 1
    current.save()
    detail = {"organization": current.organization_id, "means": means}
    record(EventType.CUT_NOTICE_GIVEN, by=by, people=[current.person_id], detail=detail)
    return current


def _standing(basis: LegalBasis):
    return BasisDecision.unscoped.filter(legal_basis=basis, returned_at=None, stopped_at=None)


def _note(*, consent: Consent | None, decision: BasisDecision | None, organization: int, by: Actor, at) -> None:
    cause = consent or decision
    CutNotice.unscoped.get_or_create(
        consent=consent,
        decision=decision,
        organization_id=organization,
        told_at=None,
        defaults={"person_id": cause.person_id, "made_at": at, "made_by_id": by.user_id},
    )
