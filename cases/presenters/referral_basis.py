"""Which consents and bases can carry what was chosen, and why the others cannot."""

from dataclasses import dataclass
from datetime import date

from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Actor, Refused
from akishima_support.japanese.formats import format_date
from akishima_support.japanese.punctuation import dotted
from cases.codes.consent import Category
from cases.models import Consent, LegalBasis, Referral
from cases.presenters.consents import status_text
from cases.rules.amending import composed
from cases.rules.basis import check_consent, check_legal_basis
from cases.rules.packet_content import categories_of, content_of

AT_MOST = 50


@dataclass(frozen=True, slots=True)
class Consents:
    """The person's consents: those that fit with their description, the others with the reason why not."""

    needed: list[str]
    fitting: list[tuple[Consent, str]]
    others: list[tuple[str, str]]


def consents_for(referral: Referral) -> Consents:
    """Read with the rule that the sending itself uses."""
    categories, today = categories_of(content_of(composed(referral))), timezone.localdate()
    rows = Consent.objects.filter(person_id=referral.person_id).select_related("recipient").newest_first()
    fitting, others = [], []
    for consent in rows[:AT_MOST]:
        reason = _why_not(consent, referral, categories, today)
        if reason:
            others.append((consent_text(consent), reason))
        else:
            fitting.append((consent, consent_text(consent)))
    return Consents([str(label) for code, label in Category.choices if code in categories], fitting, others)


def _why_not(consent: Consent, referral: Referral, categories: set[str], day: date) -> str:
    try:
        check_consent(consent, referral, categories, day)
    except Refused as refusal:
        return refusal.message
    return ""


def consent_text(consent: Consent) -> str:
    """To whom, what, from when until when, by which method."""
    labels = dotted(str(label) for code, label in Category.choices if code in consent.categories)
    given = format_date(consent.given_on) if consent.given_on else ""
    until = _("%(day)sまで") % {"day": format_date(consent.valid_until)} if consent.valid_until else ""
    parts = [
        consent.recipient.name,
        labels,
        status_text(consent),
        f"{given} {consent.get_method_display()}",
        until,
    ]
    return "　".join(part.strip() for part in parts if part.strip())


def legal_bases_for(referral: Referral, actor: Actor) -> list[LegalBasis]:
    """The bases of the city's list that can carry something to this recipient."""
    return [row for row in LegalBasis.objects.in_order() if _can_carry(row, referral, actor)]


def _can_carry(row: LegalBasis, referral: Referral, actor: Actor) -> bool:
    try:
        check_legal_basis(row, referral, actor)
    except Refused:
        return False
    return True
