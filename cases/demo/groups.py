"""Parents are pointed to 「ここから」 and 「ばすてる」 (F21-F26, F30-F33). No personal data moves, nobody is told.

Nobody has counted the leaflets, so no stock goes down.
"""

from cases.actions import cases
from cases.actions.referral_give import Explained, give_information
from cases.codes.case import ClosureReason, Counterpart, OutcomeChange, RecordMethod, RecordResult
from cases.codes.consultation import Channel, Relation, Urgency
from cases.demo.stage import Stage
from cases.models import Case, Consultation

SON = {"nickname": "架空 夫妻のご長男", "estimated_age": 28}


def play(stage: Stage) -> None:
    """From the counter to the words three months later: we went."""
    consultation = _visit(stage)
    at = stage.days.ago(63, 14, 30)
    case = stage.open_case("aida", consultation, at, next_check_on=stage.days.ahead(20))
    _point_to(stage, consultation, case, "kokokara", Explained(privacy=True, leaflet=True))
    _point_to(stage, consultation, case, "basuteru", Explained(cost=True, leaflet=True))
    _three_months_later(stage, case)


def _visit(stage: Stage) -> Consultation:
    return stage.log(
        "aida",
        stage.days.ago(63, 13, 30),
        about=SON,
        topics=("peer_family", "how_to_relate"),
        channel=Channel.COUNTER,
        relation=Relation.PARENT_BOTH,
        consulter_name="架空 夫妻",
        said="同じ立場の親御さんと話せる所はないか。カウンセリングについても知りたい。",
        answered="家族会とカウンセリングの団体を案内した。民生委員が参加していること、有料であることを説明した。",
        urgency=Urgency.U4,
    )


def _point_to(stage: Stage, consultation: Consultation, case: Case, group: str, explained: Explained) -> None:
    consultation.refresh_from_db()
    stage.act(
        "aida",
        give_information,
        to_organization=stage.bodies[group],
        explained=explained,
        consultation=consultation,
        case=case,
        at=stage.days.ago(63, 14, 40),
    )


def _three_months_later(stage: Stage, case: Case) -> None:
    at = stage.days.ago(3, 11)
    stage.write(
        "aida",
        case,
        at,
        method=RecordMethod.PHONE_IN,
        counterpart=Counterpart.FAMILY,
        result=RecordResult.MET,
        statement="家族会に2回行ってみた。話を聞いてもらえて気持ちが楽になった。しばらくこのまま通ってみたい。",
        informant="父",
        opinion="家族会につながった。ご夫妻が区切りと考えているので、いったん終了とする。",
        minutes=15,
    )
    fields = {
        "reason": ClosureReason.GOAL,
        "note": "また相談したくなったら、いつでも電話をくださいとお伝えした。",
        "changes": [OutcomeChange.PEER_FAMILY, OutcomeChange.FAMILY_EASED],
    }
    case.refresh_from_db()
    stage.act("aida", cases.close, case=case, version=case.version, fields=fields, at=stage.days.ago(3, 11, 30))
