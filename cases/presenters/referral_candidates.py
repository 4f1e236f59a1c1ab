"""The bodies and services that a referral could go to, with what speaks for and against each."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Exists, OuterRef, Prefetch, Q, Subquery
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Actor, Refused
from akishima_support.japanese.punctuation import listed
from akishima_support.japanese.search_key import search_key
from cases.codes.referral import Act
from cases.models import Consent, Person, Referral
from cases.rules.answer_times import DAYS_BACK, AnswerTime, answer_times
from cases.rules.fit import Experience, Fit, Offer, capacity_text, fit_of
from cases.rules.needs import Need
from cases.rules.own_word import OwnNo, no_in
from cases.rules.recipients import carries_data, check_can_address, check_way
from network.models import Organization, OrganizationAlias, ServiceOffering
from network.models.confirmation import last_confirmed
from network.presenters.freshness import mark_stale

AT_MOST = 50


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for: an act, about whom, what would help, and by which words the directory is searched."""

    act: Act
    person: Person | None
    need: Need
    words: str = ""
    kind: str = ""


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
    fit: Fit
    refusal: str
    asks_again: bool


def candidates(actor: Actor, wanted: Wanted, day: date) -> list[Candidate]:
    """Those who can be chosen first, the best fit first among them, as many statements for one body as for hundreds.

    All that the filters leave are weighed before the page shows the first of them.
    Empty seats of the platform are no organizations and never appear.
    """
    last_used = Subquery(Referral.objects.sent_by(actor).when_last_to(OuterRef("pk")))
    rows = Organization.objects.valid_on(day).exclude(pk=actor.organization_id).annotate(last_used=last_used)
    rows = _with_last_word(rows.annotate(confirmed_at=last_confirmed()), actor, wanted.person)
    found = list(_with_services(_searched(rows, wanted), day).in_order())
    times = answer_times(Referral.objects.sent_by(actor).answers_since(timezone.now() - timedelta(days=DAYS_BACK)))
    rows = mark_stale(found, day)
    shown = [_candidate(row, actor, wanted, times.get(row.pk), day) for row in rows]
    return sorted(shown, key=lambda each: (bool(each.refusal), -each.fit.weight))


def _with_last_word(rows, actor: Actor, person: Person | None):
    """With what the person said last about telling the body anything; a later yes outweighs an earlier no."""
    words = Consent.objects.visible_to(actor).filter(person=person)
    return rows.annotate(
        last_word=Subquery(words.last_word_on(OuterRef("pk"), "status")),
        last_word_at=Subquery(words.last_word_on(OuterRef("pk"), "said_at")),
        last_word_of=Subquery(words.last_word_on(OuterRef("pk"), "subject")),
    )


def _with_services(rows, day: date):
    offered = ServiceOffering.objects.valid_on(day).in_order().prefetch_related("catchments")
    return rows.prefetch_related("catchments", Prefetch("services", offered))


def _searched(rows, wanted: Wanted):
    if wanted.kind:
        rows = rows.filter(kind=wanted.kind)
    key = search_key(wanted.words)
    if key:
        alias = OrganizationAlias.objects.filter(organization=OuterRef("pk"), search_key__contains=key)
        rows = rows.filter(Q(search_key__contains=key) | Exists(alias))
    return rows


def _candidate(row: Organization, actor: Actor, wanted: Wanted, answer_time: AnswerTime | None, day: date) -> Candidate:
    no = no_in(row.last_word, row.last_word_at, row.last_word_of)
    return Candidate(
        uid=str(row.uid),
        name=row.name,
        kind=str(row.get_kind_display()),
        area=listed([*map(str, row.catchments.all()), *filter(None, [row.area_note])]),
        capacity=capacity_text(row),
        last_used=row.last_used,
        fit=_fit(row, wanted, no, answer_time, day),
        refusal=_refusal(row, actor, wanted.act, day),
        asks_again=no is not None and carries_data(wanted.act),
    )


def _fit(row: Organization, wanted: Wanted, no: OwnNo | None, answer_time: AnswerTime | None, day: date) -> Fit:
    services = [(each, each.catchments.all()) for each in row.services.all()]
    offer = Offer(row, row.catchments.all(), services)
    old = _("名簿の内容：%(word)s") % {"word": row.stale} if row.stale and row.confirmed_at else ""
    known = Experience(no, row.last_used, answer_time, old)
    return fit_of(wanted.act, offer, wanted.need, known, day)


def _refusal(row: Organization, actor: Actor, act: Act, day: date) -> str:
    try:
        check_can_address(act=act, from_organization_id=actor.organization_id, to_organization=row, day=day)
        check_way(act, from_window=actor.is_window, to_organization=row)
    except Refused as refusal:
        return refusal.message
    return ""
