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
    Training,
)
from network.models.sourced import Sourced


def play(stage: Stage) -> None:
    """A study session, a leaflet round, a meeting of the peer group (F27, S8), and a count of the leaflets."""
    study = Training.unscoped.get(record_key="care-managers-study")
    _took_place(stage, stage.days.ago(50, 18), training=study, participants=18, place="架空会館")
    leaflets = Activity.unscoped.get(record_key="handkerchief")
    _took_place(stage, stage.days.ago(60, 10), activity=leaflets, copies=120, note="夏休みの前（架空）")
    for days, people in ((70, 4), (48, 3), (26, 5)):
        _took_place(stage, stage.days.ago(days, 14), activity=_gathering(stage), participants=people)
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
        _sourced(kept, stage)
        stage.act("aida", keeping.add, row=kept, token=stage.token())
    return kept


def _sourced(row: Sourced, stage: Stage) -> None:
    row.source_note, row.as_of, row.verified_on = "窓口の記録", stage.days.today, stage.days.today


def _took_place(stage: Stage, at: datetime, **what) -> None:
    occasion = Occasion(held_on=at.date(), **what)
    stage.act("aida", keeping.note_occasion, occasion=occasion, token=stage.token(), at=at)


def _count_leaflets(stage: Stage) -> None:
    """At a place of our own: what lies at the places of the record nobody has counted."""
    material = MaterialPlacement.unscoped.get(record_key="corner-riyusu").material
    place = MaterialPlacement(
        material=material, place="架空の集会所の棚", stock=30, refilled_on=stage.days.ago(5).date()
    )
    stage.act("aida", keeping.add, row=place, token=stage.token())


def _decide(stage: Stage) -> None:
    at = stage.days.ago(30, 15)
    entry = ProposalFollowUp(
        proposal=Proposal.unscoped.get(record_key="proposal-4"),
        decided_on=at.date(),
        decided_by_text="福祉総務課の課内会議（架空）",
        status=ProposalStatus.CONSIDERING,
        text="庁内の連絡会で年に二回、短い報告の時間をもらえるか、庶務と相談する（架空）。",
    )
    stage.act("aida", keeping.follow, entry=entry, token=stage.token(), at=at)
