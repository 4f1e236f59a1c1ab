"""What was sent and then corrected: one correction is not read yet, another is still being written; and one
referral went to the wrong body.
"""

from cases.actions import amendments, referral_answer, referral_prepare, strikes
from cases.codes.consent import Category
from cases.codes.consultation import Relation
from cases.codes.referral import Act, Misdelivery
from cases.demo.stage import Content, Stage
from cases.models import Referral

WATARU = {"name": "架空 渉", "kana": "かくう わたる", "estimated_age": 40, "phone": "042-000-0009"}
CHIE = {"name": "架空 千恵", "kana": "かくう ちえ", "estimated_age": 35, "phone": "042-000-0009"}
YUKI = {"name": "架空 由紀", "kana": "かくう ゆき", "estimated_age": 31, "phone": "042-000-0009"}
BEFORE = {Category.STUDY_WORK: "工場の仕事を5年。"}
AFTER = {Category.STUDY_WORK: "工場の仕事を2年。夜勤はできない。"}


def play(stage: Stage) -> None:
    """The one that is not read first."""
    at = stage.days.ago(1, 11)
    referral = _accepted(stage, WATARU, "hello_work", "eguchi")
    _begin(stage, referral, "仕事の年数を、別の方のものと取り違えていたため", at)
    content = {"request": "働き方の相談をお願いします。", "items": ["name", "kana", "phone"], "texts": AFTER}
    consent = referral.packets(manager="unscoped").get().consent
    stage.act("aida", referral_prepare.choose_content, referral=referral, version=_version(referral), **content)
    how = {"referral": referral, "at": at}
    stage.act("aida", referral_prepare.choose_consent, consent=consent, version=_version(referral), **how)
    stage.act("aida", amendments.send, version=_version(referral), **how)
    wrong = _accepted(stage, YUKI, "kurashigoto", "doi")
    words = {"kind": Misdelivery.WRONG_BODY, "text": "宛先を、名前の似た機関と取り違えた。"}
    stage.act("aida", strikes.strike_out, referral=wrong, at=stage.days.ago(1, 14), **words)
    _begin(stage, _accepted(stage, CHIE, "hokatsu_west", "chiba"), "連絡のしかたが変わったため", at)


def _accepted(stage: Stage, fields: dict, to: str, who: str) -> Referral:
    at = stage.days.ago(6, 10)
    words = {"relation": Relation.SELF, "consulter_name": fields["name"], "said": "これからのことを相談したい。"}
    consultation = stage.log("aida", at, about=fields, topics=("job_search",), **words)
    case = stage.open_case("aida", consultation, at, next_check_on=stage.days.ahead(14))
    content = Content("働き方の相談をお願いします。", ("name", "kana", "phone"), BEFORE)
    draft = stage.draft("aida", at, content, act=Act.INTRODUCTION, to=to, case=case)
    consent = stage.consent("aida", case.person, to, (Category.BASIC, Category.STUDY_WORK), at)
    referral = stage.send("aida", draft, at, consent)
    stage.act(who, referral_answer.receive, referral=referral, at=stage.days.ago(5, 9))
    return stage.act(who, referral_answer.accept, referral=referral, at=stage.days.ago(4, 9))


def _begin(stage: Stage, referral: Referral, note: str, at) -> None:
    stage.act("aida", amendments.begin, referral=referral, note=note, at=at)


def _version(referral: Referral) -> int:
    return Referral.unscoped.get(pk=referral.pk).version
