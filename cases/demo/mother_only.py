"""Only the mother comes; her daughter does not want anything to be passed on."""

from akishima_support.access import Refused
from cases.actions import referral_follow
from cases.actions.referral_give import Explained, give_information
from cases.codes.case import Counterpart, RecordMethod, RecordResult
from cases.codes.consent import ConsentStatus
from cases.codes.consultation import Channel, Relation, Urgency
from cases.codes.intake import Application, OnsetAgeBand, WithdrawalBand
from cases.codes.person import Gender, GoingOutLevel
from cases.codes.referral import Act
from cases.demo import mother_only_plan
from cases.demo.stage import Content, Stage
from cases.models import Case

DAUGHTER = {
    "name": "架空 奈々",
    "kana": "かくう なな",
    "gender": Gender.FEMALE,
    "estimated_age": 31,
    "contact_rule": "ご本人には連絡しない。お母さまの携帯電話へ、平日の日中に。",
    "secrecy_from": "ご本人（お母さまが相談していること）",
}
MOTHER = "架空 京子"
FORM = {
    "purpose_stated": True,
    "rules_version": "【架空】取扱規程 第1版",
    "explained_by": "相田",
    "application": Application.ORAL,
    "work_status": "none",
    "housing_type": "owned",
    "health_insurance": "not_asked",
    "pension": "unknown",
    "discovery_route": "website",
    "withdrawal_band": WithdrawalBand.Y5_7,
    "onset_age": OnsetAgeBand.A25_29,
    "triggers": ["workplace", "retire"],
    "living_situation": "parents",
    "livelihood": "father",
    "education": "university_done",
    "medical_status": "unknown",
    "household_issues": ["isolation"],
    "screening": "seek_consent",
    "intake_note": "健康保険は、お母さまが話しにくそうだったので聞き取らなかった。",
}


def play(stage: Stage) -> None:
    """Four visits, a refusal, a referral that the system does not let through, and 案内 for the mother herself."""
    case = _first_visit(stage)
    _second_visit(stage, case)
    _refusal(stage, case)
    _fourth_visit(stage, case)
    mother_only_plan.play(stage, case)


def _first_visit(stage: Stage) -> Case:
    at = stage.days.ago(33, 10)
    consultation = stage.log(
        "aida",
        at,
        about=DAUGHTER,
        topics=("how_to_relate", "hikikomori_futoko"),
        channel=Channel.COUNTER,
        relation=Relation.MOTHER,
        consulter_name=MOTHER,
        consulter_phone="090-0000-0003",
        consulter_contact_rule="平日の日中だけ。留守番電話には残さない。",
        said="31歳の娘が、5年ほど前に仕事を辞めてから家にいる。どう声をかければよいか分からない。",
        answered="お話をうかがった。急がずに、まずはお母さまが話せる場としてお越しいただくことにした。",
        urgency=Urgency.U4,
        next_step="次の来所の日を決める。",
        intake=FORM,
    )
    return stage.open_case("aida", consultation, at, next_check_on=stage.days.ahead(12))


def _visit(stage: Stage, case: Case, days_ago: int, *, level: str = "", **fields) -> None:
    usual = {
        "method": RecordMethod.COUNTER,
        "counterpart": Counterpart.FAMILY,
        "result": RecordResult.NEXT_AGREED,
        "informant": "母",
        "minutes": 50,
    }
    stage.write("aida", case, stage.days.ago(days_ago, 10), level=level, **usual | fields)


def _second_visit(stage: Stage, case: Case) -> None:
    _visit(
        stage,
        case,
        25,
        level=GoingOutLevel.G7,
        fact="お母さまが来所した。",
        statement="食事は部屋の前に置いている。夜中に台所へ下りてくる音がする。",
        opinion="食事を置くときのひとことを、短く同じ言葉で続けてみることを一緒に考えた。",
    )


def _refusal(stage: Stage, case: Case) -> None:
    _visit(
        stage,
        case,
        17,
        fact="お母さまが来所した。ほかの相談先に伝えてよいか、お母さまからご本人に聞いてもらっていた。",
        statement="娘は「自分のことをどこにも話さないでほしい」と言った。私がここに来ていることは、まだ知らせたくない。",
        opinion="ご本人の気持ちを尊重する。情報は渡さない。",
    )
    refused = {
        "status": ConsentStatus.REFUSED,
        "method": "",
        "given_on": None,
        "heard_via": f"母（{MOTHER}）",
        "note": "どこにも話さないでほしいとのこと。",
    }
    stage.consent("aida", case.person, "kurashigoto", (), stage.days.ago(17, 11), **refused)
    _try_to_refer(stage, case)


def _try_to_refer(stage: Stage, case: Case) -> None:
    """Without a basis nothing is sent; the draft is taken back."""
    at = stage.days.ago(16, 15)
    content = Content("就労の相談先としてご紹介します。", items=("name",))
    draft = stage.draft("aida", at, content, act=Act.INTRODUCTION, to="kurashigoto", case=case, despite_no=True)
    try:
        stage.send("aida", draft, at)
    except Refused:
        stage.act("aida", referral_follow.withdraw, referral=draft, text="ご本人が望まないため、送らない。", at=at)
    else:
        raise RuntimeError("A referral was sent without a basis.")


def _fourth_visit(stage: Stage, case: Case) -> None:
    _visit(
        stage,
        case,
        8,
        fact="お母さまが来所した。家族会「ここから」とひきこもりサポートネットを案内した。",
        statement="同じ立場の方と話してみたい。夜に不安になったときに電話できる所があると心強い。",
        opinion="お母さまご自身の支えとして案内した。ご本人の情報は渡していない。",
    )
    at = stage.days.ago(8, 10, 40)
    for group, explained in (("kokokara", Explained(privacy=True, leaflet=True)), ("support_net", Explained())):
        stage.act(
            "aida",
            give_information,
            to_organization=stage.bodies[group],
            explained=explained,
            case=case,
            at=at,
        )
    case.refresh_from_db()
    stage.set_check(case, stage.days.today, "お母さまの様子をうかがう。")
