"""How well a body and its services fit, and why: each reason is a row of WEIGHTS in words. People decide, not it."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from django.utils.translation import gettext as _

from akishima_support.japanese.formats import format_date
from cases.acts import ACTS, Lead
from cases.codes.referral import Act
from cases.rules.answer_times import AnswerTime
from cases.rules.eligibility import WHOLE_CITY, Point, points_of, unsaid_in, unsaid_texts
from cases.rules.needs import Need
from cases.rules.own_word import OwnNo
from cases.rules.recipients import warnings_about
from network.codes import Capacity, CatchmentKind, ServiceCode
from network.models import CatchmentArea, Organization, ServiceOffering

OLD_WORD = timedelta(days=90)  # a word about vacancies that is older may be wrong
YEAR = timedelta(days=365)
SOON, LATE = 5, 10  # business days until an answer; 10 is what most acts ask for


@dataclass(frozen=True, slots=True)
class Experience:
    """What we know of a body from ourselves: the person's no, when we last turned to it, how soon it answers us.

    `old_entry` says that nobody has confirmed for long what the directory holds; empty where somebody has.
    """

    own_no: OwnNo | None = None
    last_used: datetime | None = None
    answer_time: AnswerTime | None = None
    old_entry: str = ""


@dataclass(frozen=True, slots=True)
class Offer:
    """A body with its areas and services, each service with its areas."""

    organization: Organization
    areas: Collection[CatchmentArea] = ()
    services: Collection[tuple[ServiceOffering, Collection[CatchmentArea]]] = ()


@dataclass(frozen=True, slots=True)
class ServiceFit:
    """One service, with what speaks for and against it beside what is said of its body."""

    uid: str
    name: str
    kind: str
    conditions: str
    fits: list[str]
    warnings: list[str]
    weight: int


@dataclass(frozen=True, slots=True)
class Fit:
    """What speaks for a body, and what the sender should know first. A higher weight is offered earlier.

    `unknown` are conditions of which neither the body nor any of its services says anything.
    """

    fits: list[str]
    warnings: list[str]
    unknown: list[str]
    weight: int
    services: list[ServiceFit] = field(default_factory=list)
    is_responsible: bool = False


def fit_of(act: Act, offer: Offer, need: Need, experience: Experience, day: date) -> Fit:
    """Read from the directory and our own experience; nothing is written or asked elsewhere."""
    body = offer.organization
    points = [
        *_said_no(experience.own_no),
        *_responsible(act, offer, need),
        *_warned(act, body),
        *_capacity(body, day),
        *points_of(body, offer.areas, need),
        *_experience(experience, day),
    ]
    if body.strengths:
        points.append(Point("neutral", body.strengths))
    services = sorted((_service_fit(each, areas, need) for each, areas in offer.services), key=_heaviest_first)
    return Fit(
        fits=[point.text for point in points if not point.warns],
        warnings=[point.text for point in points if point.warns and point.text],
        unknown=unsaid_texts(_unsaid(offer)),
        weight=sum(point.weight for point in points) + (services[0].weight if services else 0),
        services=services,
        is_responsible=is_responsible(act, offer, need.area),
    )


def is_responsible(act: Act, offer: Offer, area: CatchmentArea | None) -> bool:
    """Whether the directory says that requests for outreach in the district go to the body (F55).

    A district of nurses is somebody's; another area is only where a service of outreach names it.
    """
    if act != Act.OUTREACH_REQUEST or area is None or area.kind in WHOLE_CITY:
        return False
    of_services = [areas for service, areas in offer.services if service.code == ServiceCode.OUTREACH]
    is_of_body = area.kind == CatchmentKind.PHN_DISTRICT and area in offer.areas
    return is_of_body or any(area in areas for areas in of_services)


def _responsible(act: Act, offer: Offer, need: Need) -> list[Point]:
    if not is_responsible(act, offer, need.area):
        return []
    return [Point("responsible", _("名簿では、この地区の訪問を担当しています。"))]


def _unsaid(offer: Offer) -> set[str]:
    unsaid = unsaid_in(offer.organization, offer.areas) - ({"area"} if offer.organization.area_note else set())
    of_services = [unsaid_in(each, areas) for each, areas in offer.services]
    return unsaid.intersection(*of_services)


def _heaviest_first(fit: ServiceFit) -> int:
    return -fit.weight


def _service_fit(service: ServiceOffering, areas: Collection[CatchmentArea], need: Need) -> ServiceFit:
    points = points_of(service, areas, need)
    if service.code in need.services:
        points.insert(0, Point("right_service", _("必要な支援に合います。")))
    return ServiceFit(
        uid=str(service.uid),
        name=service.name,
        kind=str(service.get_code_display()),
        conditions=service.target_note,
        fits=[point.text for point in points if not point.warns],
        warnings=[point.text for point in points if point.warns],
        weight=sum(point.weight for point in points),
    )


def _said_no(own_no: OwnNo | None) -> list[Point]:
    return [Point("refused", own_no.text)] if own_no else []


def _warned(act: Act, body: Organization) -> list[Point]:
    """What every sender is told, whoever it is about, and where the body sits."""
    points = [Point("to_mind", text) for text in warnings_about(act, body)]
    if body.accepts_direct_consultation is False:
        is_said = ACTS[act].lead_after == Lead.RECEIVER  # in stronger words
        points.append(Point("no_direct_consultation", "" if is_said else _("ひきこもりの直接の相談は受けていません。")))
    if body.valid_until is not None:
        points.append(Point("to_mind", _("この機関は%(day)sまでです。") % {"day": format_date(body.valid_until)}))
    if body.located_in_city is False:
        points.append(Point("outside_city", _("拠点は市外です。")))
    return points


def _capacity(body: Organization, day: date) -> list[Point]:
    points = {
        Capacity.OPEN: [Point("open", _("受け入れられます。"))],
        Capacity.WAITING: [Point("waiting", _("待機があります。"))],
        Capacity.PAUSED: [Point("paused", _("受け入れを休止しています。"))],
    }.get(body.capacity, [])
    if body.capacity == Capacity.UNKNOWN:
        return []
    if body.capacity_as_of is None:
        return [*points, Point("old_word", _("いつの受入状況かは記録にありません。"))]
    if day - body.capacity_as_of > OLD_WORD:
        return [*points, Point("old_word", _("受入状況は3か月より前のものです。いまの状況を確かめてください。"))]
    return points


def _experience(known: Experience, day: date) -> list[Point]:
    points = [Point("old_word", known.old_entry)] if known.old_entry else []
    if known.last_used is not None and day - known.last_used.date() <= YEAR:
        points.append(Point("used", _("この1年に連携したことがあります。")))
    if known.answer_time is not None:
        code = "answers_soon" if known.answer_time.days <= SOON else "neutral"
        code = "answers_late" if known.answer_time.days > LATE else code
        points.append(Point(code, known.answer_time.text))
    return points


def capacity_text(organization: Organization) -> str:
    """Whether somebody can be taken on, and how old that information is, and whose."""
    if organization.capacity_as_of is None:
        return str(organization.get_capacity_display())
    words = {
        "capacity": organization.get_capacity_display(),
        "day": format_date(organization.capacity_as_of),
        "said_by": organization.capacity_source,
    }
    if organization.capacity_said_by:
        return _("%(capacity)s（%(day)s時点、%(said_by)s）") % words
    return _("%(capacity)s（%(day)s時点）") % words
