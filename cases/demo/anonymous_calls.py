"""A man who gives only a nickname calls three times; in the end a time slot is kept for him under it."""

from akishima_support.japanese.formats import format_date
from cases.actions import referral_answer
from cases.actions.referral_give import Explained, give_information
from cases.codes.consent import Category, ConsentMethod
from cases.codes.consultation import ConsultationOutcome, Relation, Urgency
from cases.codes.referral import Act
from cases.demo.stage import Content, Stage
from cases.models import Consultation

NICKNAME = "ソラさん"
USUAL = {
    "relation": Relation.SELF,
    "is_anonymous": True,
    "consulter_name": NICKNAME,
    "consulter_contact_rule": "連絡先は聞いていない。ご本人から電話をいただく。",
}


def play(stage: Stage) -> None:
    """One thread of three calls; at the third there is nothing to eat."""
    first = _first_call(stage)
    _second_call(stage, first)
    _third_call(stage, first)


def _first_call(stage: Stage) -> Consultation:
    return stage.log(
        "murata",
        stage.days.ago(14, 16, 20),
        about=None,
        topics=("talk_listen", "hikikomori_futoko"),
        **USUAL,
        said="30代。名前は言いたくない。人と話すのは久しぶりで、だれかに聞いてほしかった。",
        answered="お名前は要らないこと、いつでも電話してよいことをお伝えした。利用の目的は口頭で説明した。",
        urgency=Urgency.U4,
        outcome=ConsultationOutcome.INFO_ONLY,
    )


def _second_call(stage: Stage, first: Consultation) -> None:
    stage.log(
        "aida",
        stage.days.ago(8, 16, 40),
        about=None,
        topics=("talk_listen", "first_step_out"),
        **USUAL,
        follows=first,
        said="昼と夜が逆になっている。先週、夜に散歩をしてみた。",
        answered="散歩ができたことを一緒に喜んだ。次も好きなときに電話をくださいとお伝えした。",
        urgency=Urgency.U4,
        outcome=ConsultationOutcome.INFO_ONLY,
    )


def _third_call(stage: Stage, first: Consultation) -> None:
    """He is pointed to くらししごと and, as he wishes, a time slot is kept; nothing else is told."""
    at = stage.days.ago(2, 13)
    consultation = stage.log(
        "aida",
        at,
        about={"nickname": NICKNAME, "estimated_age": 35, "contact_rule": USUAL["consulter_contact_rule"]},
        topics=("no_food", "income"),
        **USUAL,
        follows=first,
        said="お金がなく、昨日から食べていない。",
        answered="くらししごとサポートセンターを案内した。呼び名だけで時間をとってもらうことを希望された。",
        urgency=Urgency.U2,
        next_step="来所できたか、電話を待つ。",
        next_on=stage.days.ahead(2),
    )
    _point_to(stage, consultation, at)
    _keep_a_time(stage, consultation)


def _point_to(stage: Stage, consultation: Consultation, at) -> None:
    stage.act(
        "aida",
        give_information,
        to_organization=stage.bodies["kurashigoto"],
        explained=Explained(),
        consultation=consultation,
        at=at,
    )


def _keep_a_time(stage: Stage, consultation: Consultation) -> None:
    at = stage.days.ago(2, 13, 20)
    person = consultation.person
    consent = stage.consent("aida", person, "kurashigoto", (Category.BASIC,), at, method=ConsentMethod.ORAL)
    slot = f"{format_date(stage.days.ahead(1))} 14時に来所の予定です。お名前は聞かないでください。"
    content = Content("呼び名だけで、時間をおとりください。", items=("nickname",), texts={Category.BASIC: slot})
    subject = {"act": Act.LINKAGE, "to": "kurashigoto", "person": person, "urgency": Urgency.U2}
    referral = stage.send("aida", stage.draft("aida", at, content, **subject), at, consent)
    stage.act("doi", referral_answer.receive, referral=referral, at=stage.days.ago(1, 9))
    stage.act("doi", referral_answer.accept, referral=referral, text="お待ちしています。", at=stage.days.ago(1, 9, 10))
