"""Two who are known are registered anew: one pair is still to be asked about, one was made one record."""

from datetime import datetime

from cases.actions import consultations, merges, person_pairs
from cases.codes.consultation import Channel, Relation, Urgency
from cases.codes.likely import PairKind
from cases.demo.stage import Stage
from cases.models import Consultation, Person

NANA = {"name": "架空 なな", "kana": "かくう なな", "estimated_age": 31}
TSUTOMU = {"name": "架空 つとむ", "kana": "かくう つとむ", "estimated_age": 55, "nickname": "つとむさん"}


def play(stage: Stage) -> None:
    """Each is registered beside somebody alike, with the reason; later somebody looks."""
    _perhaps_the_same(stage)
    _made_one(stage)


def _perhaps_the_same(stage: Stage) -> None:
    call = _registered_anew(stage, stage.days.ago(3, 10), NANA)
    stage.act(
        "aida",
        person_pairs.settle,
        person=_known("架空 奈々"),
        other=call.person,
        kind=PairKind.MAYBE,
        note="よみと年齢が同じ。次の電話で生年月日をたずねる。",
        at=stage.days.ago(2, 9),
    )


def _made_one(stage: Stage) -> None:
    call = _registered_anew(stage, stage.days.ago(3, 11), TSUTOMU)
    kept, double = _known("架空 勉"), Person.unscoped.get(pk=call.person_id)
    stage.act(
        "baba",
        merges.merge,
        kept=kept,
        double=double,
        choices=merges.Choices((kept.version, double.version), {}, "ご本人に電話で確かめた。"),
        at=stage.days.ago(1, 15),
    )


def _registered_anew(stage: Stage, at: datetime, who: dict) -> Consultation:
    fields = {
        "channel": Channel.PHONE,
        "received_at": at,
        "relation": Relation.SELF,
        "consulter_name": who["name"],
        "said": "前にも一度電話をしたかもしれない。相談先を知りたい。",
        "answered": "あらためてお話を伺うことにした。",
        "urgency": Urgency.U4,
    }
    return stage.act(
        "murata",
        consultations.log,
        fields=fields,
        topics=[("job_search", True)],
        about=who,
        token=stage.token(),
        as_new="お名前の字と電話番号が違うため",
    )


def _known(name: str) -> Person:
    return Person.unscoped.get(name=name, keeper__is_window=True)
