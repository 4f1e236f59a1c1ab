"""The acts that no other scenario shows from the first word to the last: each with its own fields and duties.

A nurse visits somebody untreated (F55, F56); a young man is led over to the window at 18 (F65); first meetings, one
that both sides have confirmed; a care manager's observation without a name (F70), and a question without a name (F71).
"""

from akishima_support.japanese.months import months_before
from cases.actions import referral_answer, referral_follow, referral_take_in
from cases.actions.people import make_person
from cases.actions.referral_step import Visit, Words
from cases.codes.case import OutcomeChange, RecordResult
from cases.codes.consent import Category
from cases.codes.consultation import Relation, Urgency
from cases.codes.person import DatePrecision
from cases.codes.referral import Act, FirstContact, InfoPurpose, InquiryReply, ReportKind
from cases.demo.stage import Content, Stage
from cases.models import Case, Person, Referral
from network.models import CatchmentArea

TAKUYA = {
    "name": "架空 拓也",
    "kana": "かくう たくや",
    "estimated_age": 38,
    "address": "昭島市架空町3-3",
    "phone": "042-000-0000",
}
MISAKI = {"name": "架空 美咲", "kana": "かくう みさき", "estimated_age": 29, "phone": "042-000-0000"}
HINA = {"name": "架空 陽菜", "kana": "かくう ひな", "estimated_age": 26, "phone": "042-000-0000"}
VISITS = (
    (20, RecordResult.ABSENT, "お父さまとお話しし、名刺と手紙を置いてきた。"),
    (16, RecordResult.NOT_MET, "部屋の前で声をかけた。返事はなかったが、手紙は受け取ってくださった。"),
    (11, RecordResult.MET, "玄関で十分ほどお話しできた。眠れない日が続いているとのこと。"),
    (7, RecordResult.MET, "お茶を飲みながらお話しした。受診のことは、まだ考えたくないとのこと。"),
    (3, RecordResult.NEXT_AGREED, "体調の良い日に、一緒に内科へ行くことを約束した。"),
)
NOTE = (
    "中学2年から登校が難しくなり、三年前から月に一度、相談室でお会いしている。朝は苦手だが、午後は落ち着いて話せる。"
    "好きな電車の話から入ると話しやすい。進路の話は急がないでほしいとのこと。"
)


def play(stage: Stage) -> None:
    """In the order in which they began."""
    _nurse_visits(stage)
    _met_and_confirmed(stage)
    _met(stage, HINA, 9)
    _led_over(stage)
    _told_without_a_name(stage)
    _asked_without_a_name(stage)


def _nurse_visits(stage: Stage) -> None:
    at = stage.days.ago(24, 11)
    case = _known(stage, TAKUYA, 25, Relation.FATHER, "息子が体調をくずしているようだが、医者にかかろうとしない。")
    content = Content(
        "体調の相談にのっていただけますか。看護師さんなら来てもよい、と書いた紙をお父さまから預かりました。",
        ("name", "address"),
        {Category.HEALTH: "受診していない。眠れない日が続いているようだと、お父さまが話された。"},
        {"area": CatchmentArea.unscoped.filter(record_key="phn").first()},
    )
    referral = _referred(stage, case, content, Act.OUTREACH_REQUEST, "hoken_center", at)
    stage.act("hoshi", referral_answer.receive, referral=referral, at=stage.days.ago(23, 9))
    stage.act("hoshi", referral_answer.take, referral=referral, at=stage.days.ago(23, 9, 30))
    stage.act(
        "hoshi", referral_answer.accept, referral=referral, at=stage.days.ago(22, 9), text="まず手紙から始めます。"
    )
    for days, result, text in VISITS:
        at = stage.days.ago(days, 15)
        visit = Visit(at.date(), "架空 星（保健師）", result)
        stage.act("hoshi", referral_answer.visit, referral=referral, visit=visit, text=text, at=at)


def _met_and_confirmed(stage: Stage) -> None:
    referral = _met(stage, MISAKI, 18)
    words = {"met_on": stage.days.ago(12).date(), "text": "同行した。また来たいと話された。"}
    stage.act("aida", referral_follow.confirm_meeting, referral=referral, at=stage.days.ago(12, 17), **words)
    words = Words(text="週に一度、来所されています。", report_kind=ReportKind.FINAL)
    stage.act("doi", referral_answer.report, referral=referral, words=words, at=stage.days.ago(5, 10))
    outcome = {"outcome_changes": [str(OutcomeChange.ISOLATION)], "text": "一人で通えるようになった。"}
    stage.act("aida", referral_follow.complete, referral=referral, at=stage.days.ago(4, 10), **outcome)


def _met(stage: Stage, fields: dict, days_ago: int) -> Referral:
    """Led to くらししごと by the window; the receiver has said that they met, six days later."""
    at, met_at = stage.days.ago(days_ago, 14), stage.days.ago(days_ago - 6, 16)
    case = _known(stage, fields, days_ago + 1, Relation.SELF, "少しずつ働く準備をしたい。一人で行くのは不安。")
    content = Content(
        "初回の面談に、相田が同行します。",
        ("name", "phone"),
        terms={"first_contact": FirstContact.TOGETHER, "meeting_on": met_at.date()},
    )
    referral = _referred(stage, case, content, Act.LINKAGE, "kurashigoto", at)
    stage.act("doi", referral_answer.receive, referral=referral, at=stage.days.ago(days_ago - 1, 9))
    stage.act("doi", referral_answer.accept, referral=referral, at=stage.days.ago(days_ago - 2, 9))
    return stage.act("doi", referral_answer.meet, referral=referral, met_on=met_at.date(), text="", at=met_at)


def _led_over(stage: Stage) -> None:
    at = stage.days.ago(15, 13)
    born = months_before(stage.days.today, 18 * 12 + 1)
    fields = {"name": "架空 湊", "kana": "かくう みなと", "born_on": born, "born_precision": DatePrecision.DAY}
    minato = stage.act("sakai", make_person, fields=fields, on=at.date())
    terms = {"overlap_until": stage.days.ahead(20), "handover_note": NOTE}
    content = Content("18歳からの相談をお願いします。", ("name", "kana", "born"), terms=terms)
    referral = _sent(stage, "sakai", content, Act.HANDOVER, at, person=minato)
    stage.act("murata", referral_answer.receive, referral=referral, at=stage.days.ago(14, 9))
    choice = referral_take_in.TakeIn(next_check_on=stage.days.ahead(5))
    stage.act("murata", referral_take_in.take_in, referral=referral, choice=choice, at=stage.days.ago(13, 10))
    stage.act(
        "sakai",
        referral_follow.replan,
        referral=referral,
        meeting_on=stage.days.ahead(5),
        overlap_until=stage.days.ahead(20),
        text="ご本人の希望で、面談は午後にしました。",
        at=stage.days.ago(10, 15),
    )


def _told_without_a_name(stage: Stage) -> None:
    at = stage.days.ago(6, 16)
    content = Content(
        "ケアマネージャーから、80代の親御さんと50代のお子さんの世帯が、担当の中に二つあるとうかがいました。",
        terms={"info_purpose": InfoPurpose.NOTICED},
    )
    referral = _sent(stage, "chiba", content, Act.INFO_PROVISION, at)
    stage.act("aida", referral_answer.receive, referral=referral, at=stage.days.ago(5, 9))


def _asked_without_a_name(stage: Stage) -> None:
    at = stage.days.ago(4, 11)
    content = Content("40代の方のことで相談できる所を、ご家族に聞かれました。窓口では何歳まで相談できますか。")
    referral = _sent(stage, "kimura", content, Act.INQUIRY, at)
    stage.act("murata", referral_answer.receive, referral=referral, at=stage.days.ago(4, 13))
    words = {"reply": InquiryReply.COME, "text": "年齢を問わずお話をうかがいます。電話でも来所でも構いません。"}
    stage.act("murata", referral_answer.reply, referral=referral, at=stage.days.ago(3, 9), **words)


def _known(stage: Stage, fields: dict, days_ago: int, relation: Relation, said: str) -> Case:
    at = stage.days.ago(days_ago, 10)
    words = {"relation": relation, "consulter_name": fields["name"], "said": said, "urgency": Urgency.U3}
    consultation = stage.log("aida", at, about=fields, topics=("hikikomori_futoko",), **words)
    return stage.open_case("aida", consultation, at, next_check_on=stage.days.ahead(12))


def _referred(stage: Stage, case: Case, content: Content, act: Act, to: str, at) -> Referral:
    draft = stage.draft("aida", at, content, act=act, to=to, case=case)
    return stage.send("aida", draft, at, _consent(stage, "aida", case.person, to, content, at))


def _sent(stage: Stage, who: str, content: Content, act: Act, at, person: Person | None = None) -> Referral:
    draft = stage.draft(who, at, content, act=act, to="fukushi_somu", person=person)
    return stage.send(who, draft, at, _consent(stage, who, person, "fukushi_somu", content, at) if person else None)


def _consent(stage: Stage, who: str, person: Person, to: str, content: Content, at):
    note = {Category.HISTORY} if "handover_note" in content.terms else set()
    return stage.consent(who, person, to, tuple(sorted({Category.BASIC} | set(content.texts) | note)), at)
