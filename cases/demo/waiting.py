"""Plain matters that wait on somebody, so that 今日 has something for every role."""

from dataclasses import dataclass

from cases.actions import assessments, behalf, cases, referral_answer, referral_prepare, referral_rating, referral_send
from cases.actions.people import make_person
from cases.actions.referral_step import Answer, OnBehalf, Words
from cases.codes.case import Counterpart, RecordMethod, RecordResult
from cases.codes.consent import BasisCode, Category, Means
from cases.codes.consultation import Relation, Urgency
from cases.codes.referral import Achieved, Act, DeclineReason, ReportKind, Usability
from cases.demo.stage import Content, Stage
from cases.models import Case, LegalBasis, Referral

BY_NAME = ("name", "kana", "phone")
WHERE = {Category.BASIC: "お住まいは架空町の団地の二階です。"}


@dataclass(frozen=True, slots=True)
class Someone:
    """Somebody who called the window, and what was said."""

    name: str
    kana: str
    age: int
    said: str
    topic: str = "hikikomori_futoko"
    urgency: Urgency = Urgency.U4


SHIGERU = Someone("架空 茂", "かくう しげる", 52, "父の介護のことも一緒に相談したい。", "care")
MARI = Someone("架空 真理", "かくう まり", 38, "家賃の支払いが心配。", "rent_loan", Urgency.U3)
NAOKI = Someone("架空 直樹", "かくう なおき", 41, "短い時間から働いてみたい。", "job_search")
SUSUMU = Someone("架空 進", "かくう すすむ", 36, "体調のことで、家に来て話を聞いてほしい。", "health", Urgency.U3)
TSUTOMU = Someone("架空 勉", "かくう つとむ", 55, "親が高齢になり、これからのことが心配。", "after_parents")
MEGUMI = Someone("架空 恵", "かくう めぐみ", 29, "家のほかに、いられる所がほしい。", "ibasho")
AKIRA = Someone("架空 明", "かくう あきら", 48, "近所との付き合いが途絶えている。", "community")
KUMI = Someone("架空 久美", "かくう くみ", 44, "生活費のやりくりを相談したい。", "income")
DAISUKE = Someone("架空 大輔", "かくう だいすけ", 34, "仕事を探しはじめたい。", "job_search")
MAMORU = Someone("架空 守", "かくう まもる", 47, "食事をとれているか、家族が心配している。", "health", Urgency.U2)
KAORI = Someone("架空 香", "かくう かおり", 33, "家計を見直したい。", "income")
MINORU = Someone("架空 実", "かくう みのる", 50, "親が入院し、今週の介護のことを急いで相談したい。", "care", Urgency.U2)
NOBORU = Someone("架空 昇", "かくう のぼる", 46, "人と話す練習から始めたい。", "ibasho")
SATORU = Someone("架空 悟", "かくう さとる", 58, "父の介護が始まり、自分の体調もよくない。", "care", Urgency.U3)
KIYO = {"name": "架空 キヨ", "kana": "かくう きよ", "estimated_age": 84, "phone": "042-000-0007"}
YUTAKA = {"name": "架空 豊", "kana": "かくう ゆたか", "estimated_age": 82, "phone": "042-000-0008"}
TAKASHI = Someone("架空 隆", "かくう たかし", 39, "学び直しについて知りたい。", "study")


def play(stage: Stage) -> None:
    """Inboxes, questions, answers, approvals, reports and checks."""
    _reported(stage)
    _overdue(stage)
    _silent(stage)
    _drafted(stage)
    _declined(stage)
    _asked(stage)
    _new_for_partners(stage)
    _awaiting_approval(stage)
    _call_back_today(stage)
    _new_for_window(stage)
    _alerted(stage)


def _known(stage: Stage, someone: Someone, days_ago: int, who: str = "aida") -> Case:
    at = stage.days.ago(days_ago, 10)
    consultation = stage.log(
        who,
        at,
        about={"name": someone.name, "kana": someone.kana, "estimated_age": someone.age, "phone": "042-000-0000"},
        topics=(someone.topic,),
        relation=Relation.SELF,
        consulter_name=someone.name,
        said=someone.said,
        answered="お話をうかがい、相談先を一緒に考えた。",
        urgency=someone.urgency,
    )
    return stage.open_case(who, consultation, at, next_check_on=stage.days.ahead(15))


def _refer(stage: Stage, someone: Someone, days_ago: int, to: str, content: Content, act=Act.INTRODUCTION) -> Referral:
    """Known one day before; sent on the person's consent for what crosses."""
    case = _known(stage, someone, days_ago + 1)
    at = stage.days.ago(days_ago, 14)
    draft = stage.draft("aida", at, content, act=act, to=to, case=case, urgency=someone.urgency)
    categories = ({Category.BASIC} if content.items else set()) | set(content.texts)
    consent = stage.consent("aida", case.person, to, tuple(sorted(categories)), at) if categories else None
    return stage.send("aida", draft, at, consent)


def _new_for_partners(stage: Stage) -> None:
    money = {Category.MONEY: "家賃を2か月分払えていない。"}
    work = {Category.STUDY_WORK: "倉庫の仕事を3年。体調をくずして辞めた。"}
    health = {Category.HEALTH: "頭痛が続いている。受診はしていない。"}
    _refer(stage, SHIGERU, 2, "hokatsu_west", Content("お父さまの介護の相談をお願いします。", BY_NAME))
    _refer(stage, MARI, 1, "kurashigoto", Content("家賃のことを一緒に考えてください。", BY_NAME, money))
    _refer(stage, NAOKI, 3, "hello_work", Content("短い時間の仕事の相談をお願いします。", BY_NAME, work))
    visit = Content("訪問して、体調の相談にのってください。", BY_NAME, health | WHERE)
    _refer(stage, SUSUMU, 1, "hoken_center", visit, Act.OUTREACH_REQUEST)
    area = Content("80代の親御さんと暮らす50代の方です。介護保険の相談の始め方を教えてください。")
    _refer(stage, TSUTOMU, 2, "hokatsu_north", area, Act.INQUIRY)
    _refer(stage, MEGUMI, 1, "shakyo", Content("サロンについて教えてください。", ("nickname", "name")))
    greeting = Content("ご近所の方への日ごろの声かけで、気をつけることを教えてください。")
    _refer(stage, AKIRA, 2, "minji_kyo", greeting, Act.INQUIRY)


def _new_for_window(stage: Stage) -> None:
    """Two by consent for the window, one of them opened; a question without a name (F71)."""
    at = stage.days.ago(1, 15)
    opened = _from_partner(stage, "chiba", KIYO, "同居のお子さんのことで、相談先を知りたいとのことです。")
    stage.act("murata", referral_answer.receive, referral=opened, at=stage.days.ago(1, 16))
    _from_partner(stage, "kimura", YUTAKA, "同居のお孫さんのことで、相談先を知りたいとのことです。")
    question = Content("40代の方の就労の相談は、予約なしでもできますか。")
    asked = stage.send("kimura", stage.draft("kimura", at, question, act=Act.INQUIRY, to="fukushi_somu"), at)
    stage.act("murata", referral_answer.receive, referral=asked, at=stage.days.ago(1, 17))


def _from_partner(stage: Stage, who: str, fields: dict, request: str) -> Referral:
    at = stage.days.ago(2, 15)
    person = stage.act(who, make_person, fields=fields, on=at.date())
    consent = stage.consent(who, person, "fukushi_somu", (Category.BASIC,), at)
    draft = stage.draft(who, at, Content(request, BY_NAME), act=Act.INTRODUCTION, to="fukushi_somu", person=person)
    return stage.send(who, draft, at, consent)


def _asked(stage: Stage) -> None:
    referral = _refer(stage, KUMI, 5, "kurashigoto", Content("家計の相談をお願いします。", BY_NAME))
    stage.act("doi", referral_answer.receive, referral=referral, at=stage.days.ago(4, 9))
    question = "初回の面談に、窓口の方も同席されますか。ご本人はどちらをご希望でしょうか。"
    stage.act("doi", referral_answer.ask, referral=referral, text=question, at=stage.days.ago(3, 10))


def _overdue(stage: Stage) -> None:
    """Sent 14 business days ago, an answer was due after 10."""
    _refer(stage, DAISUKE, 14, "hello_work", Content("仕事探しの相談をお願いします。", BY_NAME))


def _silent(stage: Stage) -> None:
    """Accepted 30 business days ago, which is more than 30 days, and not heard of since."""
    referral = _refer(stage, NOBORU, 34, "kurashigoto", Content("面談をお願いします。", BY_NAME))
    stage.act("doi", referral_answer.receive, referral=referral, at=stage.days.ago(32, 9))
    stage.act("doi", referral_answer.take, referral=referral, at=stage.days.ago(32, 10))
    stage.act("doi", referral_answer.accept, referral=referral, at=stage.days.ago(30, 9))


def _awaiting_approval(stage: Stage) -> None:
    case = _known(stage, MAMORU, 2)
    at = stage.days.ago(1, 16)
    content = Content("安否の確認を兼ねて、訪問をお願いします。", ("name", "phone"), WHERE)
    subject = {"act": Act.OUTREACH_REQUEST, "to": "hokenjo", "case": case, "urgency": MAMORU.urgency}
    draft = stage.draft("aida", at, content, **subject)
    founded = stage.act(
        "aida",
        referral_prepare.choose_legal_basis,
        referral=draft,
        legal_basis=LegalBasis.unscoped.get(code=BasisCode.PUBLIC_BODY),
        reason="食事がとれていないおそれがあり、保健所の訪問が必要なため。",
        tried="ご本人に手紙を2回届けたが、返事がない。ご家族も部屋に入れない。",
        proviso_checked=True,
        review_on=stage.days.ahead(10),
        version=draft.version,
    )
    stage.act("aida", referral_send.submit, referral=founded, at=at, version=founded.version)


def _reported(stage: Stage) -> None:
    asked = {"asked_outcomes": ["budget", "consultation", "family"]}
    content = Content("家計の見直しの相談をお願いします。", BY_NAME, terms=asked)
    referral = _refer(stage, KAORI, 30, "kurashigoto", content)
    stage.act("doi", referral_answer.receive, referral=referral, at=stage.days.ago(29, 9))
    by_fax = OnBehalf(means=Means.FAX, received_at=stage.days.ago(27, 9), spoken_to="架空 土井")
    stage.act(
        "aida",
        behalf.enter,
        answer=referral_answer.accept,
        referral=referral,
        file=None,
        on_behalf=by_fax,
        at=stage.days.ago(27, 10),
    )
    words = Words(
        text="3回の面談で家計の表ができました。ここで区切りとします。",
        report_kind=ReportKind.FINAL,
        outcome_changes=["budget"],
        first_contact_on=stage.days.ago(25).date(),
        answers=(
            Answer("budget", Achieved.YES),
            Answer("consultation", Achieved.PARTLY, "月に一度、電話で様子をうかがうことになりました。"),
            Answer("family", Achieved.UNKNOWN, "ご家族とは、まだお話しできていません。"),
        ),
    )
    stage.act("doi", referral_answer.report, referral=referral, words=words, at=stage.days.ago(2, 17))
    rating = {"usability": Usability.PARTLY, "faults": ["too_little"], "note": "家計の様子が分かると助かります。"}
    stage.act("doi", referral_rating.rate, referral=referral, **rating, version=0, at=stage.days.ago(2, 17, 10))


def _alerted(stage: Stage) -> None:
    asked = {"asked_outcomes": ["met", "safety"]}
    content = Content("お父さまの介護の相談と、お会いしたときの様子を教えてください。", BY_NAME, terms=asked)
    referral = _refer(stage, SATORU, 9, "hokatsu_west", content)
    stage.act("chiba", referral_answer.receive, referral=referral, at=stage.days.ago(8, 9))
    stage.act("chiba", referral_answer.accept, referral=referral, at=stage.days.ago(7, 9))
    words = Words(
        text="昨夜から食事をとれず、ふらつきがあると、お父さまから電話がありました。午後に訪問します。"
        "お電話ください（042-000-0000）。",
        report_kind=ReportKind.URGENT,
    )
    stage.act("chiba", referral_answer.alert, referral=referral, words=words, at=stage.days.ago(1, 17))


def _declined(stage: Stage) -> None:
    referral = _refer(stage, MINORU, 6, "hokatsu_west", Content("親御さんの介護の相談をお願いします。", BY_NAME))
    stage.act("chiba", referral_answer.receive, referral=referral, at=stage.days.ago(5, 9))
    stage.act(
        "chiba",
        referral_answer.decline,
        referral=referral,
        reason=DeclineReason.AREA,
        suggested="北部地域包括支援センター",
        text="ご住所は北部の区域と思われます。",
        at=stage.days.ago(4, 11),
    )


def _drafted(stage: Stage) -> None:
    """A draft of 村田's that has no basis yet, with a case to choose from, whose next check is today."""
    case = _known(stage, TAKASHI, 7, who="murata")
    words = {"on": stage.days.today, "note": "電話で様子をうかがう。"}
    stage.act("murata", cases.set_next_check, case=case, version=case.version, **words)
    at = stage.days.ago(7, 11)
    fields = {"assessed_on": at.date(), "health_note": "眠れない日がある。", "work_note": "倉庫の仕事を6年。"}
    stage.act("murata", assessments.begin, case=case, fields=fields, at=at, token=stage.token())
    said = {"statement": "学び直してみたいが、人の多い所は苦手です。", "informant": "ご本人"}
    met = {"method": RecordMethod.VISIT, "counterpart": Counterpart.SELF, "result": RecordResult.MET}
    stage.write("murata", case, at, fact="図書館で30分お会いした。", **said, **met)
    slip = {Category.STUDY_WORK: "人の少ない時間を希望。庁内では就労準備も検討中。"}
    content = Content("職業訓練について教えてください。", BY_NAME, slip)
    stage.draft("murata", stage.days.ago(6, 11), content, act=Act.INTRODUCTION, to="hello_work", case=case)


def _call_back_today(stage: Stage) -> None:
    stage.log(
        "aida",
        stage.days.ago(2, 15),
        about=None,
        topics=("how_to_relate",),
        relation=Relation.SIBLING,
        consulter_name="架空 由美",
        consulter_phone="090-0000-0010",
        said="離れて暮らす弟のことで、どこに相談すればよいか知りたい。",
        answered="調べて折り返すことにした。",
        urgency=Urgency.U3,
        next_step="折り返し電話をする。",
        next_on=stage.days.today,
    )
