"""What was done so that people know where to turn: numbers only, and what the city decided about a proposal."""

from datetime import datetime

from akishima_support.japanese.fiscal_years import fiscal_year
from cases.demo.stage import Stage
from network.actions import identifications, keeping
from network.activity_codes import ActivityKind, HeldStatus, ProposalStatus
from network.models import (
    Activity,
    IdentificationReport,
    MaterialPlacement,
    Occasion,
    Proposal,
    ProposalFollowUp,
)
from network.models.sourced import Sourced

KEEPER = "aida"


def play(stage: Stage) -> None:
    """Meetings of a peer group (F27, S8), a count of leaflets, a decision, and what bodies report."""
    for days, people in ((70, 4), (48, 3), (26, 5)):
        took_place(stage, stage.days.ago(days, 14), activity=_gathering(stage), participants=people)
    _count_leaflets(stage)
    _decide(stage)
    _report(stage)


def _report(stage: Stage) -> None:
    """The northern center counted and found nobody; the eastern one telephoned, and nobody had counted."""
    year, at = fiscal_year(stage.days.today) - 1, stage.days.ago(20, 9)
    for who, body, said in (
        ("kimura", "hokatsu_north", {"count": 0}),
        ("aida", "hokatsu_east", {"count_text": "数件", "not_connected": 2}),
    ):
        row = IdentificationReport(organization=stage.bodies[body], fiscal_year=year, **said)
        stage.act(who, identifications.report, row=row, token=stage.token(), at=at)


def _gathering(stage: Stage) -> Activity:
    name = "「りゆうす」の集まり（架空）"
    kept = Activity.unscoped.filter(name=name).first()
    if kept is None:
        kept = Activity(
            kind=ActivityKind.GATHERING,
            name=name,
            organization=stage.bodies["riyusu"],
            status=HeldStatus.ONGOING,
            when_note="月に一度",
            note="人数だけを、社会福祉協議会を通して聞いている。",
        )
        keep(stage, kept)
    return kept


def keep(stage: Stage, row: Sourced) -> None:
    """Add a row that the window has from its own records."""
    row.source_note, row.as_of, row.verified_on = "窓口の記録", stage.days.today, stage.days.today
    stage.act(KEEPER, keeping.add, row=row, token=stage.token())


def took_place(stage: Stage, at: datetime, **what) -> None:
    """One time that it was held."""
    occasion = Occasion(held_on=at.date(), **what)
    stage.act(KEEPER, keeping.note_occasion, occasion=occasion, token=stage.token(), at=at)


def _count_leaflets(stage: Stage) -> None:
    """At a place of our own: what lies at the places of the record nobody has counted."""
    material = MaterialPlacement.unscoped.get(record_key="corner-riyusu").material
    place = MaterialPlacement(
        material=material, place="架空の集会所の棚", stock=30, refilled_on=stage.days.ago(5).date()
    )
    keep(stage, place)


def _decide(stage: Stage) -> None:
    at = stage.days.ago(30, 15)
    entry = ProposalFollowUp(
        proposal=Proposal.unscoped.get(record_key="proposal-4"),
        decided_on=at.date(),
        decided_by_text="福祉総務課の課内会議（架空）",
        status=ProposalStatus.CONSIDERING,
        text="庁内の連絡会で年に二回、短い報告の時間をもらえるか、庶務と相談する（架空）。",
    )
    stage.act(KEEPER, keeping.follow, entry=entry, token=stage.token(), at=at)
