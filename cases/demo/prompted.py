"""What prompted a call or an introduction: a study session, after which a family was introduced (S12), and leaflets.

Both are fictitious rows of their own: of what the record names, nobody has counted who came and what came of it.
"""

from datetime import datetime, time, timedelta

from django.utils import timezone

from akishima_support.japanese.fiscal_years import fiscal_year, fiscal_year_start
from cases.actions import prompts
from cases.codes.consultation import Channel, Relation
from cases.demo.activities import KEEPER, keep, took_place
from cases.demo.stage import Stage
from cases.models import Consultation, Referral
from network.activity_codes import ActivityKind, HeldStatus, TrainingKind
from network.models import Activity, Training


def play(stage: Stage) -> None:
    """Few came of the study session, which the window alone is told; of the leaflets as many as everybody is told."""
    study = _study(stage)
    introduced = Referral.unscoped.get(person__name="架空 ハナ")
    called = Consultation.unscoped.get(relation=Relation.CARE_MANAGER, person__name="架空 誠")
    _note(stage, "chiba", introduced, study, introduced.created_at)
    _note(stage, KEEPER, called, study, called.received_at)
    leaflets = _leaflets(stage)
    calls = Consultation.unscoped.filter(channel=Channel.PHONE, person=None, received_at__gt=_at_ten(leaflets))
    for call in calls.order_by("received_at")[:16:3]:
        _note(stage, KEEPER, call, leaflets, call.received_at)


def _study(stage: Stage) -> Training:
    at = stage.days.ago(32, 18)
    study = Training(
        kind=TrainingKind.STUDY_SESSION,
        name="ケアマネージャーの勉強会（架空）",
        theme="ひきこもりの方のご家族と出会ったとき",
        status=HeldStatus.HELD,
        held_on=at.date(),
        audience="架空のケアマネージャーの集まり",
        lecturer_note="福祉総務課",
    )
    keep(stage, study)
    took_place(stage, at, training=study, participants=18, place="架空会館")
    return study


def _leaflets(stage: Stage) -> Activity:
    day = fiscal_year_start(fiscal_year(stage.days.today) - 1)
    leaflets = Activity(
        kind=ActivityKind.LEAFLET_PLACED,
        name="架空会館でのチラシの配架（架空）",
        organization=stage.bodies["fukushi_somu"],
        status=HeldStatus.HELD,
        held_on=day + timedelta(days=1),
    )
    keep(stage, leaflets)
    took_place(stage, _at_ten(leaflets), activity=leaflets, copies=120, place="架空会館")
    return leaflets


def _at_ten(activity: Activity) -> datetime:
    return timezone.make_aware(datetime.combine(activity.held_on, time(10)))


def _note(stage: Stage, who: str, of: Consultation | Referral, by_what: Activity | Training, at: datetime) -> None:
    stage.act(who, prompts.note, of=of, by_what=by_what, at=at)
