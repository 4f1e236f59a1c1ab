"""What is about to be told, exactly as the receiver will read it, and what is still missing."""

from dataclasses import dataclass
from datetime import date

from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Actor, Refused
from akishima_support.japanese.formats import format_date
from cases.models import BasisDecision, Consent, LegalBasis, Packet, Referral
from cases.models.number_setting import SettingCode, value_of
from cases.presenters.referral_basis import consent_text
from cases.presenters.referral_packet import PacketShown, basis_label
from cases.rules.amending import can_compose, check_correction, composed, is_amending, newest
from cases.rules.answer_days import answer_due_on
from cases.rules.basis import check_consent, check_legal_basis
from cases.rules.leads import check_sender_leads
from cases.rules.only_one import check_is_only_one
from cases.rules.own_word import own_no
from cases.rules.packet_changes import Change, changes_between
from cases.rules.packet_content import categories_of, check_content, content_of, fingerprint
from cases.rules.packet_lint import Doubt, doubts_about
from cases.rules.plans_of_acts import check_terms
from cases.rules.recipients import check_can_address


@dataclass(frozen=True, slots=True)
class Preview:
    """The packet to be, its basis in detail, the day by which an answer is due, and what stands in the way.

    `doubts` are words to look at once more; they do not stand in the way.
    """

    packet: PacketShown
    basis_facts: list[tuple[str, str]]
    respond_by: date | None
    needs_approval: bool
    approved_afterwards: bool
    approval_hours: int
    missing: str
    corrects: bool
    changes: list[Change]
    doubts: list[Doubt]


def preview_of(referral: Referral, actor: Actor) -> Preview:
    """The preview of a draft, or of what waits for approval."""
    before = newest(referral) if is_amending(referral) else None
    referral = composed(referral)
    content, today = content_of(referral), timezone.localdate()
    consent, basis = _chosen(referral)
    personal = bool(categories_of(content))
    afterwards = personal and basis is not None and basis.approved_afterwards
    return Preview(
        packet=PacketShown(content=content, basis=_label(personal, consent, basis), sha256=fingerprint(content)),
        basis_facts=_facts(referral, consent, basis) if personal else [],
        respond_by=answer_due_on(referral.act, referral.urgency, today),
        needs_approval=personal and basis is not None and basis.approved_first,
        approved_afterwards=afterwards,
        approval_hours=value_of(SettingCode.APPROVAL_HOURS) if afterwards else 0,
        missing=_missing(referral, content, before, actor),
        corrects=before is not None,
        changes=changes_between(before.content, content) if before else [],
        doubts=doubts_about(referral, content),
    )


def _chosen(referral: Referral) -> tuple[Consent | None, LegalBasis | None]:
    prepared = referral.prepared
    if "consent" in prepared:
        return Consent.objects.select_related("recipient").filter(pk=prepared["consent"]).first(), None
    if "decision" in prepared:
        return None, LegalBasis.objects.filter(code=prepared["decision"]["code"]).first()
    return None, None


def _label(personal: bool, consent: Consent | None, basis: LegalBasis | None) -> str:
    if not personal:
        return ""
    decision = BasisDecision(legal_basis=basis) if basis else None
    return basis_label(consent.pk if consent else None, decision)


def _facts(referral: Referral, consent: Consent | None, basis: LegalBasis | None) -> list[tuple[str, str]]:
    if consent is not None:
        return [(_("同意"), consent_text(consent))]
    if basis is None:
        return []
    chosen = referral.prepared["decision"]
    return [
        (_("根拠"), str(basis.get_code_display())),
        (_("できること"), basis.explanation),
        (_("必要な理由"), chosen["reason"]),
        (_("同意を得られない事情・試みたこと"), chosen["tried"]),
        (_("見直す日"), format_date(date.fromisoformat(chosen["review_on"])) if chosen["review_on"] else ""),
        *_own_no(referral),
    ]


def _own_no(referral: Referral) -> list[tuple[str, str]]:
    """The person's own no to this body, which whoever tells without consent, and whoever approves it, has to know."""
    no = own_no(referral.person_id, referral.to_organization)
    return [(_("ご本人の気持ち"), no.text)] if no else []


def _missing(referral: Referral, content: dict, before: Packet | None, actor: Actor) -> str:
    day = timezone.localdate()
    try:
        check_can_address(
            act=referral.act,
            from_organization_id=referral.from_organization_id,
            to_organization=referral.to_organization,
            day=day,
        )
        check_is_only_one(referral, referral.case_id)
        check_content(referral, content)
        if before is not None:
            check_correction(referral, content, before)
        else:
            check_terms(referral, content, day)
            check_sender_leads(referral)
        _check_basis(referral, content, actor, day)
    except Refused as refusal:
        return refusal.message
    return ""


def _check_basis(referral: Referral, content: dict, actor: Actor, day: date) -> None:
    categories = categories_of(content)
    consent, basis = _chosen(referral)
    if not categories:
        return
    if consent is not None:
        check_consent(consent, referral, categories, day)
    elif basis is not None:
        check_legal_basis(basis, referral, actor)
    else:
        raise Refused(_("提供の根拠がありません。ご本人の同意か、ほかの根拠を選んでください。"))


def is_gone(referral: Referral) -> bool:
    """Whether it is no draft any more: sent from another tab, by a colleague, or withdrawn."""
    return not can_compose(referral)
