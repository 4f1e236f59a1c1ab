"""Three generations under one roof: the grandmother's care manager asks for the father, and then there is the grandson.

The father and the grandson are two people with two cases: nobody sees the whole household because of one of them.
"""

from datetime import date

from cases.actions import households, observations
from cases.codes.case import Counterpart, OutcomeChange, RecordMethod, RecordResult
from cases.codes.consultation import Channel, Relation, Urgency
from cases.codes.household import HouseholdRelation, MemberEnd, TieKind
from cases.codes.observation import ContactStage
from cases.codes.person import DatePrecision, Gender, GoingOutLevel
from cases.demo.stage import Stage
from cases.models import Case, ContactStageObservation, HouseholdMember, OutcomeObservation, Person

FATHER = {"name": "架空 誠", "kana": "かくう まこと", "gender": Gender.MALE, "estimated_age": 49}
GRANDMOTHER = {"name": "架空 フミ", "kana": "かくう ふみ", "gender": Gender.FEMALE, "estimated_age": 82}
GRANDFATHER = {"name": "架空 正夫", "kana": "かくう まさお", "gender": Gender.MALE}
GRANDSON = {"name": "架空 翔", "kana": "かくう しょう", "gender": Gender.MALE}
FORMER_WIFE = {"nickname": "翔さんのお母さま", "gender": Gender.FEMALE}


def play(stage: Stage) -> None:
    """From the care manager's call to what has changed since."""
    case = _care_manager_calls(stage)
    grandmother = _add(stage, case, GRANDMOTHER, HouseholdRelation.MOTHER, is_key_person=True)
    grandson = _separate_matter(stage)
    _add(stage, case, grandson, HouseholdRelation.CHILD)
    _former_members(stage, case, grandmother.person, grandson)
    _visits(stage, case)


def _care_manager_calls(stage: Stage) -> Case:
    at = stage.days.ago(22, 11)
    consultation = stage.log(
        "aida",
        at,
        about=FATHER,
        topics=("hikikomori_futoko", "care"),
        channel=Channel.PHONE,
        relation=Relation.CARE_MANAGER,
        consulter_name="架空 ケアマネージャー",
        said="勉強会で窓口を知った。担当している方の同居の息子さんが15年ほど外に出ていない。お母さまの了解を得て連絡した。",
        answered="お母さまのお話をうかがうことにした。ご本人にはまだ伝えていない。",
        urgency=Urgency.U4,
        next_step="お母さまに電話する。",
    )
    return stage.open_case("aida", consultation, at, next_check_on=stage.days.ahead(15))


def _separate_matter(stage: Stage) -> Person:
    """The grandson cooks and misses school: a person and a matter of his own."""
    at = stage.days.ago(18, 16)
    consultation = stage.log(
        "aida",
        at,
        about=GRANDSON | {"born_on": date(stage.days.today.year - 12, 5, 1), "born_precision": DatePrecision.MONTH},
        topics=("young_carer", "family"),
        channel=Channel.VISIT,
        relation=Relation.GRANDPARENT,
        consulter_name="架空 フミ",
        said="小学6年生の孫が食事の支度をしている。学校を休む日がある。",
        answered="お孫さんのことは、お父さまのこととは別に考えることをお伝えした。",
        urgency=Urgency.U3,
        next_step="学校との相談のしかたを確かめる。",
    )
    return stage.open_case("aida", consultation, at, next_check_on=stage.days.ahead(4)).person


def _add(stage: Stage, case: Case, about: Person | dict, relation: str, **fields) -> HouseholdMember:
    case.refresh_from_db()
    fields = {"relation": relation} | fields
    return stage.act("aida", households.add_member, case=case, about=about, fields=fields, token=stage.token())


def _former_members(stage: Stage, case: Case, grandmother: Person, grandson: Person) -> None:
    """The grandfather has died; the boy's mother lives elsewhere."""
    mother = _add(stage, case, FORMER_WIFE, HouseholdRelation.OTHER, living_together=False, together_until="2020")
    grandfather = _add(stage, case, GRANDFATHER, HouseholdRelation.FATHER)
    for row, reason, when in ((mother, MemberEnd.SEPARATED, "2020"), (grandfather, MemberEnd.DIED, "2012")):
        words = {"case": case, "member": row, "version": 1, "reason": reason, "when": when}
        stage.act("aida", households.end_member, **words)
    ties = (
        (mother.person, grandson, TieKind.PARENT),
        (mother.person, case.person, TieKind.FORMER_SPOUSE),
        (grandfather.person, grandmother, TieKind.SPOUSE),
    )
    for person, other, kind in ties:
        stage.act("aida", households.set_tie, case=case, person=person, other=other, kind=kind)


def _visits(stage: Stage, case: Case) -> None:
    """First only the mother is met; later he answers a letter and comes out of his room."""
    letter = {"method": RecordMethod.MATERIAL_LEFT, "counterpart": Counterpart.SELF, "informant": "母"}
    stage.write(
        "aida",
        case,
        stage.days.ago(18, 14),
        level=GoingOutLevel.G8,
        result=RecordResult.NO_ANSWER,
        fact="お母さまとお会いし、ご本人あての手紙をお預けした。",
        statement="昼は自室にいて、食事も部屋でとる。",
        **letter,
    )
    stage.write(
        "aida",
        case,
        stage.days.ago(6, 14),
        level=GoingOutLevel.G7,
        result=RecordResult.NEXT_AGREED,
        fact="お母さまから、ご本人の短い返事を受け取った。",
        statement="夜は居間でテレビを見るようになった。",
        **letter,
    )
    seen = (
        (ContactStageObservation, {"stage": ContactStage.NEVER}, 22, ""),
        (ContactStageObservation, {"stage": ContactStage.LETTER}, 6, "手紙に短い返事をくださった。"),
        (OutcomeObservation, {"change": OutcomeChange.FAMILY_TALK}, 6, "食事のときに話すことが増えた。"),
    )
    for model, value, days, note in seen:
        at = stage.days.ago(days, 15)
        fields = value | {"observed_on": at.date(), "informant": "母", "note": note}
        words = {"case": case, "model": model, "fields": fields, "at": at, "token": stage.token()}
        stage.act("aida", observations.add, **words)
