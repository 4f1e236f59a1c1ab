"""The sender chooses what will cross and on which basis; until it is sent all of it can be changed."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Actor, Refused
from akishima_support.audit import EventType, record
from cases.actions.referral_lock import locked
from cases.acts import ACTS
from cases.models import Consent, LegalBasis, Referral
from cases.rules.amending import can_compose, composed, is_amending
from cases.rules.basis import check_consent, check_legal_basis, check_review_day
from cases.rules.informants import check_names_no_informant
from cases.rules.moves import sides_of
from cases.rules.packet_content import BASIC_ITEMS, categories_of, content_of
from cases.rules.packet_sources import checked
from cases.rules.plans_of_acts import NOTE
from cases.rules.recipients import carries_data
from cases.states import Side


@transaction.atomic
def choose_content(  # noqa: PLR0913 - what is asked, what crosses, and what is agreed with the act
    *,
    referral: Referral,
    by: Actor,
    request: str,
    items: list[str],
    texts: dict[str, str],
    version: int,
    picked: dict[str, str] | None = None,
    terms: dict | None = None,
) -> Referral:
    """Keep the choice of items and texts, of what was `picked` from the case (source → category), and of `terms` those
    of the act (`ACTS`).

    A basis chosen before is kept and checked anew when it is sent.
    """
    current = _draft_of(referral, by, version)
    current.request = request
    for name in ACTS[current.act].terms:
        _agree(current, name, terms or {})
    if carries_data(current.act):
        current.prepared["items"] = [key for key in items if key in BASIC_ITEMS]
        current.prepared["texts"] = {category: text for category, text in texts.items() if text.strip()}
        current.prepared.pop("picked", None)
        if kept := checked(current, picked or {}):
            current.prepared["picked"] = kept
    return _keep(current, by)


@transaction.atomic
def choose_consent(*, referral: Referral, consent: Consent, by: Actor, at: datetime, version: int) -> Referral:
    """Found the packet on a consent. Raises Refused when it does not cover recipient and categories."""
    current = _draft_of(referral, by, version)
    check_consent(consent, current, categories_of(content_of(current)), timezone.localdate(at))
    current.prepared.pop("decision", None)
    current.prepared["consent"] = consent.pk
    return _keep(current, by)


@transaction.atomic
def choose_legal_basis(  # noqa: PLR0913 - the evidence that the law asks for
    *,
    referral: Referral,
    legal_basis: LegalBasis,
    reason: str,
    tried: str,
    proviso_checked: bool,
    review_on: date | None,
    by: Actor,
    version: int,
) -> Referral:
    """Found the packet on another basis of the city's list, with its evidence (domain §4.2)."""
    current = _draft_of(referral, by, version)
    check_legal_basis(legal_basis, current, by)
    if not proviso_checked:
        raise Refused(_("ご本人や第三者の権利利益を不当に侵害するおそれがないことを確認してください。"))
    check_review_day(legal_basis, review_on)
    check_names_no_informant(current.person_id, reason)
    current.prepared.pop("consent", None)
    current.prepared["decision"] = {
        "code": legal_basis.code,
        "reason": reason,
        "tried": tried,
        "review_on": review_on.isoformat() if review_on else None,
    }
    return _keep(current, by)


def _agree(referral: Referral, name: str, terms: dict) -> None:
    """The note of a hand-over is told in the packet; all else stands in columns."""
    if name not in terms:
        return
    if name == NOTE:
        referral.prepared[name] = terms[name]
    else:
        setattr(referral, name, terms[name])


def _draft_of(referral: Referral, by: Actor, version: int) -> Referral:
    current = locked(referral, version=version)
    if Side.SENDER not in sides_of(by, current) or not can_compose(current):
        raise Refused(_("下書きではないため、変更できません。"))
    return composed(current)


def _keep(referral: Referral, by: Actor) -> Referral:
    referral.version += 1
    columns = ["request", "prepared", *(name for name in ACTS[referral.act].terms if name != NOTE)]
    if is_amending(referral):
        referral.amending = referral.amending | {"request": referral.request, "prepared": referral.prepared}
        columns = ["amending"]
    referral.save(update_fields=["version", *columns])
    record(
        EventType.REFERRAL_PREPARED,
        by=by,
        people=[referral.person_id],
        case=referral.referral_no,
        detail={"chosen": sorted(referral.prepared)},
    )
    return referral
