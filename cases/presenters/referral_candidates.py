"""The bodies that a referral could go to, with what speaks for and against each."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Exists, OuterRef, Q, Subquery

from akishima_support.access import Actor, Refused
from akishima_support.japanese.search_key import search_key
from cases.codes.referral import Act
from cases.models import Consent, Person, Referral
from cases.rules.fit import capacity_text, fit_of
from cases.rules.own_word import no_in
from cases.rules.recipients import carries_data, check_can_address
from network.models import Organization, OrganizationAlias

AT_MOST = 50


@dataclass(frozen=True, slots=True)
class Candidate:
    """One body. `refusal` says why it cannot be chosen for the act; empty means that it can.

    `asks_again`: the person said no to it, and it goes on only once somebody has asked again.
    """

    uid: str
    name: str
    kind: str
    area: str
    capacity: str
    last_used: datetime | None
    fits: list[str]
    warnings: list[str]
    refusal: str
    weight: int
    asks_again: bool


def candidates(actor: Actor, *, act: Act, person: Person | None, words: str, kind: str, day: date) -> list[Candidate]:
    """Those who can be chosen first, the best fit first among them, as many statements for one body as for hundreds.

    All that the filters leave are weighed before the page shows the first of them.
    Empty seats of the platform are no organizations and never appear.
    """
    last_used = Subquery(Referral.objects.sent_by(actor).when_last_to(OuterRef("pk")))
    rows = Organization.objects.valid_on(day).exclude(pk=actor.organization_id).annotate(last_used=last_used)
    rows = _with_last_word(rows, actor, person)
    found = _searched(rows, words, kind).in_order()
    shown = [_candidate(row, actor, act, person, day) for row in found]
    return sorted(shown, key=lambda each: (bool(each.refusal), -each.weight))


def _with_last_word(rows, actor: Actor, person: Person | None):
    """With what the person said last about telling the body anything; a later yes outweighs an earlier no."""
    words = Consent.objects.visible_to(actor).filter(person=person)
    return rows.annotate(
        last_word=Subquery(words.last_word_on(OuterRef("pk"), "status")),
        last_word_at=Subquery(words.last_word_on(OuterRef("pk"), "said_at")),
        last_word_of=Subquery(words.last_word_on(OuterRef("pk"), "subject")),
    )


def _searched(rows, words: str, kind: str):
    if kind:
        rows = rows.filter(kind=kind)
    key = search_key(words)
    if key:
        alias = OrganizationAlias.objects.filter(organization=OuterRef("pk"), search_key__contains=key)
        rows = rows.filter(Q(search_key__contains=key) | Exists(alias))
    return rows


def _candidate(row: Organization, actor: Actor, act: Act, person: Person | None, day: date) -> Candidate:
    no = no_in(row.last_word, row.last_word_at, row.last_word_of)
    fit = fit_of(act, row, person, day, no)
    return Candidate(
        uid=str(row.uid),
        name=row.name,
        kind=str(row.get_kind_display()),
        area=row.area_note,
        capacity=capacity_text(row),
        last_used=row.last_used,
        fits=fit.fits,
        warnings=fit.warnings,
        refusal=_refusal(row, actor, act, day),
        weight=fit.weight,
        asks_again=no is not None and carries_data(act),
    )


def _refusal(row: Organization, actor: Actor, act: Act, day: date) -> str:
    try:
        check_can_address(act=act, from_organization_id=actor.organization_id, to_organization=row, day=day)
    except Refused as refusal:
        return refusal.message
    return ""
