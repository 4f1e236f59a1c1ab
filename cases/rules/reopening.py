"""再開: whether a referral that has ended can go on, and only on what has a valid basis now."""

from datetime import datetime, timedelta

from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Actor, Refused
from cases.codes.case import CaseStatus
from cases.models import Case, Packet, Referral
from cases.rules.amending import newest
from cases.rules.basis import check_consent, check_legal_basis
from cases.rules.leads import check_sender_leads
from cases.rules.moves import check_can_move
from cases.rules.only_one import check_is_only_one
from cases.rules.packet_content import categories_of
from cases.rules.recipients import check_can_address
from cases.states import Move

WITHIN = timedelta(days=180)


def check_can_reopen(referral: Referral, by: Actor, at: datetime) -> None:
    """Raise Refused unless the sender may go on with it: lately ended, its case open, its basis still valid."""
    check_can_move(Move.REOPEN, referral, by)
    if referral.waiting_since < at - WITHIN:
        raise Refused(_("終わってから180日を過ぎています。新しい連携を始めてください。"))
    if Case.unscoped.filter(pk=referral.case_id, status=CaseStatus.CLOSED).exists():
        raise Refused(_("ケースが終了しています。先にケースを再開してください。"))
    check_can_address(
        act=referral.act,
        from_organization_id=referral.from_organization_id,
        to_organization=referral.to_organization,
        day=timezone.localdate(at),
    )
    check_is_only_one(referral, referral.case_id)
    check_sender_leads(referral)
    _check_basis(referral, newest(referral), by, at)


def _check_basis(referral: Referral, packet: Packet, by: Actor, at: datetime) -> None:
    """What was told last has to be founded on something that holds today."""
    if packet.consent_id is not None:
        check_consent(packet.consent, referral, categories_of(packet.content), timezone.localdate(at))
    if packet.decision_id is None:
        return
    check_legal_basis(packet.decision.legal_basis, referral, by)
    if packet.decision.returned_at is not None or packet.decision.stopped_at is not None:
        raise Refused(_("同意によらない提供は、もうやめています。新しい連携で、根拠を確かめてください。"))
