"""A woman who is known calls and gives less of her name; she is registered anew, and later somebody sees it."""

from cases.actions import consultations, person_pairs
from cases.codes.consultation import Channel, Relation, Topic, Urgency
from cases.codes.likely import PairKind
from cases.demo.stage import Stage
from cases.models import Person

WHO = {"name": "架空 よう子", "kana": "かくう ようこ", "estimated_age": 45}


def play(stage: Stage) -> None:
    """The call, with the reason why a new record was made; a day later two records may be about one person."""
    at = stage.days.ago(3, 10)
    consultation = stage.act(
        "murata",
        consultations.log,
        fields={
            "channel": Channel.PHONE,
            "received_at": at,
            "relation": Relation.SELF,
            "consulter_name": WHO["name"],
            "said": "前にも一度電話をしたかもしれない。働くための相談先を知りたい。",
            "answered": "あらためてお話を伺うことにした。",
            "urgency": Urgency.U4,
        },
        topics=[(Topic.JOB_SEARCH, True)],
        about=WHO,
        token=stage.token(),
        as_new="お名前の字と電話番号が違うため",
    )
    known = Person.unscoped.get(name="架空 洋子", keeper__is_window=True)
    stage.act(
        "aida",
        person_pairs.settle,
        person=known,
        other=consultation.person,
        kind=PairKind.MAYBE,
        note="よみと年齢が同じ。次の電話で生年月日をたずねる。",
        at=stage.days.ago(2, 9),
    )
