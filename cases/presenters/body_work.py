"""What is still open at one body that ends, and where each of it can go."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Actor
from cases.models import Case, Referral
from cases.presenters.today_items import AT_MOST, Item, Section
from cases.rules.clocks import can_reroute
from cases.rules.ending_bodies import cases_led_by, referrals_at_ending_bodies, referrals_of_body
from cases.rules.moves import can_move, shown_state
from cases.rules.shown import is_sender
from cases.states import Move
from network.models import Organization
from network.rules.closing import successors_of


@dataclass(frozen=True, slots=True)
class OpenReferral:
    """One line; `reroute` and `withdraw` are addresses, empty where the actor cannot."""

    referral: Referral
    state: str
    other: str
    about: str
    reroute: str
    withdraw: str


@dataclass(frozen=True, slots=True)
class BodyWork:
    """The page of one body."""

    organization: Organization
    successors: list[Organization]
    referrals: list[OpenReferral]
    cases: list[Case]


def body_work_page(organization: Organization, actor: Actor, day: date) -> BodyWork:
    """By what waits longest; as many statements for one row as for hundreds."""
    rows = referrals_of_body(actor, organization).select_related(
        "from_organization", "to_organization", "person", "case"
    )
    return BodyWork(
        organization=organization,
        successors=successors_of(organization),
        referrals=[_line(row, actor, day) for row in rows.order_by("created_at", "id")[:AT_MOST]],
        cases=list(cases_led_by(actor, organization).order_by("case_no", "id")[:AT_MOST]),
    )


def _line(row: Referral, actor: Actor, day: date) -> OpenReferral:
    sends = is_sender(row, actor)
    moves = {
        "cases:referral_reroute": sends and can_reroute(row, actor, day),
        "cases:referral_withdraw": can_move(Move.WITHDRAW, row, actor),
    }
    urls = [reverse(name, args=[row.uid]) if can else "" for name, can in moves.items()]
    return OpenReferral(
        referral=row,
        state=str(shown_state(row, actor).label),
        other=(row.to_organization if sends else row.from_organization).name,
        about=row.person.label if sends and row.person_id else "",
        reroute=urls[0],
        withdraw=urls[1],
    )


def bodies_ending(actor: Actor) -> list[Section]:
    """今日: one line for each body that ends and at which something of ours is open."""
    rows = referrals_at_ending_bodies(actor)
    ours = Exists(rows.filter(to_organization=OuterRef("pk"))) | Exists(rows.filter(from_organization=OuterRef("pk")))
    bodies = Organization.objects.exclude(valid_until=None).filter(ours).order_by("valid_until", "id")
    items = [
        Item(
            url=reverse("cases:body_work", args=[body.uid]),
            title=_("終わる機関の連携を移す"),
            detail=body.name,
            about="",
            state="",
            since=body.valid_until,
            due=body.valid_until,
            is_late=body.valid_until < timezone.localdate(),
        )
        for body in bodies[:AT_MOST]
    ]
    return [Section(_("連携：終わる機関に残っているもの"), "", items)] if items else []
