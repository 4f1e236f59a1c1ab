"""Declined and re-routed twice (F13, F50-F52): ハローワーク, くらししごと, 保健センター; and the father, for himself.

Each body sees its own leg only; each leg has a consent of its own.
"""

from cases.actions import households, referral_answer, referral_follow
from cases.actions.referral_step import Words
from cases.codes.case import Counterpart, RecordMethod, RecordResult
from cases.codes.consent import Category
from cases.codes.consultation import Relation, Urgency
from cases.codes.household import HouseholdRelation
from cases.codes.person import Gender, GoingOutLevel
from cases.codes.referral import Act, DeclineReason, ReportKind
from cases.demo.stage import Content, Stage
from cases.models import Case, Person, Referral

YOKO = {
    "name": "架空 洋子",
    "kana": "かくう ようこ",
    "gender": Gender.FEMALE,
    "estimated_age": 45,
    "phone": "042-000-0009",
    "address": "昭島市架空町9-9",
}
FATHER = {
    "name": "架空 正",
    "kana": "かくう ただし",
    "gender": Gender.MALE,
    "estimated_age": 79,
    "phone": "042-000-0009",
}
ITEMS = ("name", "kana", "phone")


def play(stage: Stage) -> None:
    """The three legs of the daughter and the one of the father."""
    case = _call(stage)
    first = _to_hello_work(stage, case)
    second = _to_kurashigoto(stage, case, first)
    _to_health_center(stage, case, second)
    _father(stage, case)


def _call(stage: Stage) -> Case:
    at = stage.days.ago(44, 11)
    consultation = stage.log(
        "aida",
        at,
        about=YOKO,
        topics=("job_search", "hikikomori_futoko"),
        relation=Relation.SELF,
        consulter_name=YOKO["name"],
        consulter_phone=YOKO["phone"],
        said="10年ほど家にいて、父と二人で暮らしている。父の年金だけでは心配で、働くことを考えはじめた。",
        answered="仕事の相談先としてハローワークを紹介できることをお伝えした。",
        urgency=Urgency.U3,
        next_step="同意書をいただく。",
    )
    return stage.open_case("aida", consultation, at, next_check_on=stage.days.ahead(5))


def _to_hello_work(stage: Stage, case: Case) -> Referral:
    at = stage.days.ago(41, 10)
    consent = stage.consent("aida", case.person, "hello_work", (Category.BASIC, Category.STUDY_WORK), at)
    content = Content(
        "お仕事の相談をお願いします。人の多い時間は苦手とのことです。",
        items=ITEMS,
        texts={Category.STUDY_WORK: "事務の仕事を5年。その後10年ほど仕事をしていない。"},
    )
    draft = stage.draft("aida", at, content, act=Act.INTRODUCTION, to="hello_work", case=case)
    referral = stage.send("aida", draft, at, consent)
    stage.act("eguchi", referral_answer.receive, referral=referral, at=stage.days.ago(39, 9))
    stage.act("eguchi", referral_answer.take, referral=referral, at=stage.days.ago(39, 9, 5))
    return stage.act(
        "eguchi",
        referral_answer.decline,
        referral=referral,
        reason=DeclineReason.NEEDS_OTHER,
        suggested="くらししごとサポートセンター",
        text="まだ求職段階ではないと思われます。生活のリズムを整えるところから支援できる機関が適当です。",
        at=stage.days.ago(36, 15),
    )


def _to_kurashigoto(stage: Stage, case: Case, declined: Referral) -> Referral:
    at = stage.days.ago(34, 10)
    consent = stage.consent("aida", case.person, "kurashigoto", (Category.BASIC, Category.STUDY_WORK), at)
    leg = _reroute(stage, declined, "kurashigoto", at)
    content = Content(
        "生活のリズムを整えながら、働く準備の相談をお願いします。人の多い時間は苦手とのことです。",
        items=ITEMS,
        texts={Category.STUDY_WORK: "事務の仕事を5年。その後10年ほど仕事をしていない。"},
    )
    referral = stage.send("aida", stage.choose("aida", leg, content), at, consent)
    stage.act("doi", referral_answer.receive, referral=referral, at=stage.days.ago(33, 9))
    stage.act("doi", referral_answer.take, referral=referral, at=stage.days.ago(33, 9, 5))
    accepted = {"text": "就労準備支援でお受けします。初回は来週、静かな時間に。"}
    stage.act("doi", referral_answer.accept, referral=referral, at=stage.days.ago(31, 11), **accepted)
    _report(stage, referral, "就労準備支援を始めました。週に1回、午前の作業に参加されています。", 24)
    return stage.act(
        "doi",
        referral_answer.decline,
        referral=referral,
        reason=DeclineReason.PERSON_DECLINED,
        suggested="",
        text="この2週間お休みが続き、ご本人から「いまは続けられない」とお電話がありました。",
        at=stage.days.ago(12, 16),
    )


def _reroute(stage: Stage, declined: Referral, to: str, at) -> Referral:
    return stage.act(
        "aida",
        referral_follow.reroute,
        referral=declined,
        act=Act.INTRODUCTION,
        to_organization=stage.bodies[to],
        at=at,
    )


def _report(stage: Stage, referral: Referral, text: str, days_ago: int) -> None:
    words = Words(text=text, report_kind=ReportKind.PROGRESS)
    stage.act("doi", referral_answer.report, referral=referral, words=words, at=stage.days.ago(days_ago, 17))


def _to_health_center(stage: Stage, case: Case, declined: Referral) -> None:
    """Another recipient and another category: the consent is new, and what was chosen before is chosen anew."""
    stage.write(
        "aida",
        case,
        stage.days.ago(10, 13),
        level=GoingOutLevel.G6,
        method=RecordMethod.PHONE_OUT,
        counterpart=Counterpart.SELF,
        result=RecordResult.NEXT_AGREED,
        statement="眠れない日が続いて、朝に起きられない。保健師さんに話を聞いてもらえるならお願いしたい。",
        informant="本人",
        opinion="まず眠りと体調のことから。仕事の話は、ご本人が話したくなるまで待つ。",
        minutes=25,
    )
    at = stage.days.ago(9, 10)
    consent = stage.consent("aida", case.person, "hoken_center", (Category.BASIC, Category.HEALTH), at)
    leg = _reroute(stage, declined, "hoken_center", at)
    content = Content(
        "眠りと体調の相談をお願いします。",
        items=ITEMS,
        texts={Category.HEALTH: "この1か月ほど眠れない日が続いている。受診はしていない。"},
    )
    referral = stage.send("aida", stage.choose("aida", leg, content), at, consent)
    stage.act("hoshi", referral_answer.receive, referral=referral, at=stage.days.ago(8, 9))
    stage.act("hoshi", referral_answer.take, referral=referral, at=stage.days.ago(8, 9, 5))
    stage.act("hoshi", referral_answer.accept, referral=referral, text="まずお電話します。", at=stage.days.ago(7, 10))
    words = Words(text="お電話で30分お話ししました。来週、訪問します。", report_kind=ReportKind.FIRST)
    stage.act("hoshi", referral_answer.report, referral=referral, words=words, at=stage.days.ago(4, 15))


def _father(stage: Stage, case: Case) -> None:
    """家計改善 by his own consent: a referral about another person, no leg of the daughter's."""
    at = stage.days.ago(9, 14)
    father = _add_father(stage, case)
    consent = stage.consent("aida", father, "kurashigoto", (Category.BASIC, Category.MONEY), at)
    content = Content(
        "家計の相談をお願いします。",
        items=ITEMS,
        texts={Category.MONEY: "年金で暮らしている。これからの家計の見通しを立てたいとのこと。"},
    )
    draft = stage.draft("aida", at, content, act=Act.INTRODUCTION, to="kurashigoto", person=father)
    referral = stage.send("aida", draft, at, consent)
    stage.act("doi", referral_answer.receive, referral=referral, at=stage.days.ago(7, 9))
    stage.act("doi", referral_answer.accept, referral=referral, text="家計改善支援で。", at=stage.days.ago(6, 10))


def _add_father(stage: Stage, case: Case) -> Person:
    case.refresh_from_db()
    fields = {"relation": HouseholdRelation.FATHER}
    return stage.act("aida", households.add_member, case=case, about=FATHER, fields=fields, token=stage.token()).person
