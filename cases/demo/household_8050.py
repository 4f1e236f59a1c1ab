"""An 8050 household that the 包括 came to know of when monitoring care (F66, F67).

The mother agrees to her own name being passed on; nobody has met the son.
"""

from datetime import date

from akishima_support.japanese.fiscal_years import fiscal_year
from cases.actions import households, referral_answer, referral_take_in
from cases.actions.people import make_person
from cases.actions.referral_step import Words
from cases.codes.case import Counterpart, RecordMethod, RecordResult
from cases.codes.consent import Category, ConsentStatus
from cases.codes.consultation import Relation
from cases.codes.household import HouseholdRelation
from cases.codes.person import DatePrecision, Gender, GoingOutLevel
from cases.codes.referral import Act, ReportKind
from cases.demo.stage import Content, Stage
from cases.models import Case, Person, Referral
from network.models import IdentificationReport

MOTHER = {
    "name": "架空 ハナ",
    "kana": "かくう はな",
    "gender": Gender.FEMALE,
    "born_precision": DatePrecision.YEAR,
    "phone": "042-000-0001",
    "address": "昭島市架空町1-1",
}
SON = {"name": "架空 一夫", "kana": "かくう かずお", "gender": Gender.MALE, "estimated_age": 54}
REQUEST = (
    "介護のモニタリングの際に、お母さまから、同居の50代の息子さんが何年も外出していないとうかがいました。"
    "相談先があれば話を聞いてほしいとのことです。息子さんご本人にはお会いしていません。"
)


def play(stage: Stage) -> None:
    """From the count without a name to the report back to the 包括."""
    _count(stage)
    referral = _introduce(stage)
    case = _take_in(stage, referral)
    _hear_the_mother(stage, case)
    _visit_together(stage, case)
    _plan_and_report_back(stage, case, referral)


def _count(stage: Stage) -> None:
    """A number and nothing else."""
    IdentificationReport.unscoped.create(
        organization=stage.bodies["hokatsu_west"],
        fiscal_year=fiscal_year(stage.days.today),
        count=1,
        count_text="1件",
        note="モニタリングの際に把握した。",
        source_note="架空の見本",
    )


def _introduce(stage: Stage) -> Referral:
    at = stage.days.ago(27, 14)
    mother = stage.act("chiba", make_person, fields=MOTHER | {"born_on": _born(stage, 86)}, on=at.date())
    consent = stage.consent("chiba", mother, "fukushi_somu", (Category.BASIC,), at)
    content = Content(REQUEST, items=("name", "kana", "born", "phone", "address"))
    subject = {"act": Act.INTRODUCTION, "to": "fukushi_somu", "person": mother}
    return stage.send("chiba", stage.draft("chiba", at, content, **subject), at, consent)


def _born(stage: Stage, age: int) -> date:
    return date(stage.days.today.year - age, 1, 1)


def _take_in(stage: Stage, referral: Referral) -> Case:
    """The window receives it within three business days and opens a case about the son."""
    stage.act("aida", referral_answer.receive, referral=referral, at=stage.days.ago(26, 9, 30))
    choice = referral_take_in.TakeIn(
        next_check_on=stage.days.ahead(8), about=SON, relation=Relation.MOTHER, household_8050=True
    )
    case = stage.act("aida", referral_take_in.take_in, referral=referral, choice=choice, at=stage.days.ago(25, 10))
    stage.act(
        "aida",
        households.add_member,
        case=case,
        about=MOTHER | {"born_on": _born(stage, 86)},
        fields={"relation": HouseholdRelation.MOTHER, "is_key_person": True},
        token=stage.token(),
    )
    _note_not_possible(stage, case.person)
    return case


def _note_not_possible(stage: Stage, son: Person) -> None:
    nothing = {"status": ConsentStatus.NOT_POSSIBLE, "method": "", "given_on": None, "explained_by": ""}
    stage.consent("aida", son, "hokatsu_west", (), stage.days.ago(25, 10, 30), **nothing)


def _hear_the_mother(stage: Stage, case: Case) -> None:
    stage.write(
        "aida",
        case,
        stage.days.ago(24, 11),
        level=GoingOutLevel.G6,
        method=RecordMethod.PHONE_OUT,
        counterpart=Counterpart.FAMILY,
        result=RecordResult.NEXT_AGREED,
        fact="お母さまに電話し、包括の職員と一緒に訪問することを相談した。",
        statement="夜に近くのコンビニへ行くことがある。仕事を辞めてから20年ほどになる。家では食事を一緒にとっている。",
        informant="母",
        opinion="急がず、まずお母さまとの関係を大切にする。ご本人には手紙から始める。",
        minutes=30,
        next_step="西部包括と日程を合わせて訪問する。",
    )


def _visit_together(stage: Stage, case: Case) -> None:
    stage.write(
        "aida",
        case,
        stage.days.ago(15, 14),
        method=RecordMethod.MATERIAL_LEFT,
        counterpart=Counterpart.SELF,
        result=RecordResult.NO_ANSWER,
        fact="西部包括と一緒に訪問した。お母さまとお話しし、ご本人あての手紙を居間に置いた。ご本人は自室にいた。",
        opinion="返事がないことも大切な結果として受け止める。次の手紙は3週間ほど後に。",
        minutes=60,
        left_what="手紙",
        left_where="居間",
        left_count=1,
    )


def _plan_and_report_back(stage: Stage, case: Case, referral: Referral) -> None:
    stage.write(
        "aida",
        case,
        stage.days.ago(12, 16),
        method=RecordMethod.MEETING,
        counterpart=Counterpart.AGENCY,
        fact="西部包括と役割を確認した。お母さまの介護は包括、ご本人のことは窓口が主に担当する。",
        opinion="ご本人の情報は、ご本人の同意が得られるまで包括にも伝えない。",
    )
    words = Words(
        text="受け付けました。ご本人のことは窓口が担当します。お母さまの介護は引き続きお願いします。",
        report_kind=ReportKind.FIRST,
    )
    stage.act("aida", referral_answer.report, referral=referral, words=words, at=stage.days.ago(12, 16, 30))
    case.refresh_from_db()
    stage.set_check(case, stage.days.ahead(8), "二通目の手紙を届ける。")
