"""Whom the printed sheets are about: one person of whom much is known, with long words, and one of whom little is.

Everything is fictitious (架空), and nothing in it comes from a counter, from chance or from the clock: the same words
stand on the same places whenever the sheets are printed.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from akishima_support.access import acting_as
from cases.actions import referral_draft, referral_prepare, referral_send
from cases.codes.consent import Category
from cases.models import (
    Case,
    CaseSummaryOrigin,
    Consent,
    Consultation,
    DisposalBatch,
    Evaluation,
    Person,
    PlanGoal,
    Referral,
    SupportPlan,
)
from cases.models.intake_detail import IntakeDetail
from network.models import Meeting, YearReport
from tests.cases.sheet_stage import passed
from tests.cases.stage import consent_of
from tests.cast import Cast
from tests.factories import AgendaItemFactory, MeetingAttendanceFactory, MeetingFactory, keeping, plans
from tests.factories import cases as f
from tests.factories.directory import IdentificationReportFactory
from tests.factories.network import OrganizationFactory
from tests.network.year_report_stage import signed

NOW = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)  # 令和8年11月24日(火) 10:00
CENTER = "架空地域若者・ひきこもり相談支援センター（昭島分室）"
NEIGHBOR = "お隣の架空さんによると、夜中に物音がするとのこと。"
LETTER = (
    "お母さまと玄関先でお話しした。ご本人は二階の自室におられ、声をかけると床を二度たたいて返事をしてくださった。"
    "手紙と、夜でも読める小さな便せんを、居間の机に置かせていただいた。"
)
REPORT = "今年度の相談の件数と、つないだ先ごとの件数を報告する。前年度と比べて変わったところを、資料1の図で見る。"
OPINION = (
    "急がず、返事がないことも大切な返事として受け止める。次の手紙は三週間ほどあとに、季節の話題から書き始める。"
    "お母さまの体調もあわせてうかがう。"
)


@dataclass(frozen=True)
class Known:
    """Somebody with what there is about them to print."""

    person: Person
    case: Case
    call: Consultation
    consent: Consent
    assessment: object
    plan: SupportPlan
    evaluation: Evaluation


def much(cast: Cast) -> Known:
    """架空 誠一郎: a long name, a family, a long course, and long sentences everywhere."""
    person = _seiichiro(cast)
    case = _case(cast, person, "R8-00012")
    call = _call(cast, person, case)
    _family(cast, person)
    _course(cast, case)
    center = OrganizationFactory(name=CENTER)
    consent = consent_of(
        person, center, ("basic", "health", "history"), valid_until=date(2027, 3, 31), explained_by="架空 相田（窓口）",
        explanation_version="令和8年4月版", recorded_by=cast.aida.user,
    )  # fmt: skip
    _ledger(person, consent)
    plan = _plan(cast, case, center)
    return Known(person, case, call, consent, _assessment(cast, case), plan, _evaluation(cast, plan))


def little(cast: Cast) -> Known:
    """架空 ソラ: a nickname, and sheets on which nothing has been written yet."""
    person = f.PersonFactory(keeper=cast.window, name="", kana="", nickname="架空 ソラ")
    case = _case(cast, person, "R8-00013")
    call = f.ConsultationFactory(
        reception_no="R8-00021", received_by=cast.aida.user, relation="", person=person, said="", channel=""
    )
    consent = f.ConsentFactory(
        person=person, recipient=cast.kokokara, status="asked_pending", categories=[], method="", given_on=None,
        recorded_by=cast.aida.user,
    )  # fmt: skip
    plan = plans.SupportPlanFactory(case=case, plan_goal="", evaluate_on=None, recorded_by=cast.aida.user)
    started = plans.SupportPlanFactory(case=case, number=2, active=True, recorded_by=cast.aida.user)
    evaluation = plans.EvaluationFactory(plan=started, recorded_by=cast.aida.user)
    assessment = plans.AssessmentFactory(case=case, complaint="", recorded_by=cast.aida.user)
    return Known(person, case, call, consent, assessment, plan, evaluation)


def _seiichiro(cast: Cast) -> Person:
    return f.PersonFactory(
        keeper=cast.window, name="架空 誠一郎左衛門", kana="かくう せいいちろうざえもん", nickname="せいちゃん",
        gender="male", born_on=date(1976, 4, 2), born_precision="day", postal_code="196-0000",
        address="東京都昭島市架空町一丁目2番3号 架空ハイツ（北棟）1204号室 架空方", phone="042-000-0000",
        mobile="090-0000-0000", email="seiichiro.kakuu@example.jp", contact_rule="平日の午後、ご本人の携帯へ。",
    )  # fmt: skip


def _case(cast: Cast, person: Person, number: str) -> Case:
    return f.CaseFactory(person=person, case_no=number, lead_worker=cast.aida.user, lead_organization=cast.window)


def _call(cast: Cast, person: Person, case: Case) -> Consultation:
    call = f.ConsultationFactory(
        reception_no="R8-00020", received_at=NOW - timedelta(days=60), received_by=cast.aida.user, person=person,
        case=case, relation="self", channel="counter", consulter_name="架空 誠一郎左衛門",
        consulter_phone="090-0000-0000", urgency="u3", outcome="case", next_on=date(2026, 12, 8),
        next_step="お母さまの通院の日を確かめてから、三週間ほどあとに手紙をお届けする。",
        said="二十年ほど家にいる。母が八十を過ぎ、この先のことが心配になった。" * 4,
        answered="来てくださったことにお礼を伝え、急がずに一緒に考えることをお話しした。" * 3,
    )  # fmt: skip
    for number, topic in enumerate(["hikikomori_futoko", "family", "after_parents", "ibasho"]):
        f.ConsultationTopicFactory(consultation=call, topic=topic, is_primary=number == 0)
    _intake(call)
    return call


def _intake(call: Consultation) -> IntakeDetail:
    return f.IntakeDetailFactory(
        consultation=call, relation_note="ご本人", purpose_stated=True, rules_version="令和8年4月版",
        explained_on=date(2026, 9, 25), explained_by="架空 相田", application="oral", work_status="unemployed",
        housing_type="owned", health_insurance="national", pension="unknown", discovery_route="leaflet_letter",
        withdrawal_started=date(2006, 4, 1), withdrawal_precision="month", onset_age="30_34",
        triggers=["workplace", "relation"], living_situation="single_parent", livelihood="parents_pension",
        activity="online_only", education="university_left", medical_status="past", handbooks=["none"],
        household_issues=["household_8050", "parent_health"], factors=["isolation", "rhythm", "family"],
        screening="continue", intake_note="夜のほうが話しやすいとのこと。電話は呼出し音を三回鳴らして一度切る。" * 3,
    )  # fmt: skip


def _family(cast: Cast, person: Person) -> None:
    """Three generations; one with a long name, one without a name, one who has died."""
    home = f.HouseholdMemberFactory(person=person, relation="subject").household
    mother = _member(cast, home, person, "架空 ハナ", "mother", age=84, gender="female", is_key_person=True)
    father = _member(cast, home, person, "架空 正太郎", "father", gender="male", end_reason="died", ended_when="2012")
    sister = _member(
        cast, home, person, "架空 エリザベス・アン花子", "sibling", age=46, gender="female", living_together=False
    )
    _member(cast, home, person, "架空 太一", "sibling", age=44, gender="male", living_together=False)
    niece = _member(cast, home, person, "架空 みのり", "other", age=17, gender="female", living_together=False)
    _member(cast, home, person, "", "other", nickname="下の階に住む従兄弟のまさるさん", living_together=False)
    for older, younger, kind in (
        (mother, person, "parent"), (father, person, "parent"), (mother, sister, "parent"), (father, sister, "parent"),
        (father, mother, "spouse"), (sister, niece, "parent"),
    ):  # fmt: skip
        f.FamilyTieFactory(person=older, other=younger, kind=kind)


def _member(cast, home, person, name, relation, *, age=None, gender="unknown", nickname="", **fields) -> Person:
    known = {"estimated_age": age, "estimated_on": NOW.date()} if age else {}
    other = f.PersonFactory(keeper=cast.window, name=name, kana="", nickname=nickname, gender=gender, **known)
    f.HouseholdMemberFactory(household=home, person=other, relation=relation, relation_to=person, **fields)
    return other


def _course(cast: Cast, case: Case) -> None:
    """Twelve entries, more than two pages; in one of them a neighbor is spoken of."""
    for number in range(12):
        spoken = {"third_party": True, "third_party_passages": NEIGHBOR} if number == 3 else {}
        f.ProgressRecordFactory(
            case=case, occurred_at=NOW - timedelta(days=50 - 4 * number), recorded_at=NOW, method="visit",
            counterpart="family", result="met", fact=LETTER + (NEIGHBOR if spoken else ""),
            statement="「来てくれてよかった」「夜は居間でテレビを見るようになった」", informant="母",
            opinion=OPINION if number % 2 else "", recorded_by=cast.aida.user, **spoken,
            next_step="手紙を届ける" if number % 3 == 0 else "", next_on=date(2026, 12, 8) if number % 3 == 0 else None,
        )  # fmt: skip


def _ledger(person: Person, consent: Consent) -> None:
    """Fourteen tellings, more than one page; a few on another basis than consent."""
    for number in range(14):
        other = {
            "basis": "clear_benefit", "basis_reason": "支え手が入院し、安否を確かめる必要があったため。",
            "proviso_checked": True, "approved_by": "架空 馬場", "approved_at": NOW,
        }  # fmt: skip
        f.DisclosureRecordFactory(
            person=person, occurred_at=NOW - timedelta(days=3 * number + 1), provided_by="福祉総務課 架空 相田",
            recipient_name=CENTER, categories=["basic", "history"], items="お名前・ふりがな・電話、これまでの経過",
            **(other if number % 4 == 1 else {"basis": "consent", "consent": consent}),
        )  # fmt: skip


def _assessment(cast: Cast, case: Case):
    return plans.AssessmentFactory(
        case=case, fixed=True, recorded_by=cast.aida.user, discovery_route="leaflet_letter",
        urgent_support="not_needed",
        route_note="市の広報と、お母さまが持ち帰ったちらし。以前、別の窓口に一度だけ相談したことがある。",
        complaint="この先のことを考えると眠れない。" * 5, family_complaint="母「私が元気なうちに何とかしたい」" * 4,
        living_situation="single_parent", family_note="母と二人暮らし。妹さんは市外で、年に数回帰省する。" * 2,
        community_note="近所づきあいは母のみ。" * 3, housing_type="owned", housing_note="一戸建て。二階が自室。",
        medical_status="past", health_note="十年前に数回通院。いまは通っていない。" * 2, handbooks=["none"],
        livelihood="parents_pension", income_note="母の年金。", benefits_note="なし。", debt_note="なし。",
        activity="online_only", work_note="卒業後に三年間、事務の仕事。", education="university_left",
        wishes_note="夜の静かな時間に、だれかと将棋を指してみたい。", factors=["isolation", "rhythm", "family"],
        factors_note="家族以外と話す機会がない。" * 3, summary="ご本人には、話したい気持ちがある。" * 6,
        direction="手紙のやりとりを続け、夜の時間のオンラインの居場所につなぐ。" * 4, screening="continue",
        screened_on=date(2026, 11, 10), screening_note="ご本人の希望による。",
    )  # fmt: skip


def _plan(cast: Cast, case: Case, center) -> SupportPlan:
    plan = plans.SupportPlanFactory(
        case=case, recorded_by=cast.aida.user, issues="家族以外の人と話す機会がない。" * 5,
        long_term_goal="安心して過ごせる場所が、家のほかに一つある。", plan_goal="手紙のやりとりが半年続く。",
        services=["ibasho", "family_group", "other"], services_note="オンラインの将棋の会",
        starts_on=date(2026, 11, 10), ends_on=date(2027, 3, 31),
        next_monitoring_on=date(2027, 1, 20), agreement="agreed", agreement_method="letter",
        agreed_on=date(2026, 11, 9), agreement_note="便せんに「はい」とお書きくださった。",
        conference_on=date(2026, 11, 12), decided_on=date(2026, 11, 13),
    )  # fmt: skip
    for number, doer in enumerate(["self", "family", "window", "other", "other"], start=1):
        body = center if doer == "other" else None
        plans.PlanGoalFactory(
            plan=plan, position=number, doer=doer, organization=body, until="令和9年3月末まで",
            how_often="月に1回くらい",
            what="夜の静かな時間に手紙を読み、返事を書きたいときだけ便せんに書いて居間の机に置く。" * 2,
        )  # fmt: skip
    carried_out = {"status": "active", "fixed_at": NOW, "fixed_by": cast.aida.user, "next_due_on": plan.evaluate_on}
    SupportPlan.unscoped.filter(pk=plan.pk).update(**carried_out)
    return SupportPlan.unscoped.get(pk=plan.pk)


def _evaluation(cast: Cast, plan: SupportPlan) -> Evaluation:
    sheet = plans.EvaluationFactory(
        plan=plan, recorded_by=cast.aida.user, changes=["family_talk"], changes_note="食事のときに話すことが増えた。",
        remaining="家の外で会うことは、まだ難しい。" * 3, wishes="「このままでよい」とのこと。", opinion=OPINION * 2,
        outlook="replan", follow_up="手紙を続ける。",
    )  # fmt: skip
    results = ["achieved", "partly", "not_achieved", "changed", "partly"]
    for goal, result in zip(PlanGoal.unscoped.filter(plan=plan).order_by("position"), results, strict=True):
        plans.GoalEvaluationFactory(evaluation=sheet, goal=goal, result=result, note="二通目に短い返事があった。" * 2)
    return sheet


def referred(cast: Cast, known: Known) -> Referral:
    """A linkage to the center, with all that the person allowed, received there."""
    referral = _told(cast, known)
    Referral.unscoped.filter(pk=referral.pk).update(referral_no="K-7H2QX9AB", urgency="u3")
    return Referral.unscoped.get(pk=referral.pk)


def _told(cast: Cast, known: Known) -> Referral:
    by, at = cast.aida.actor, NOW - timedelta(days=9)
    with acting_as(by):
        beginning = referral_draft.Beginning(
            act="linkage", to_organization=known.consent.recipient, person=known.person, case=known.case
        )
        referral = referral_draft.draft(beginning=beginning, by=by, at=at)
        referral = referral_prepare.choose_content(
            referral=referral, by=by, version=1, request="夜の時間に、将棋の相手をしてくださる方を探しています。" * 3,
            items=["name", "kana", "born", "phone", "address", "contact_rule"],
            texts={str(Category.HEALTH): "十年前に数回通院した。" * 4, str(Category.HISTORY): LETTER * 3},
        )  # fmt: skip
        referral = referral_prepare.choose_consent(
            referral=referral, consent=known.consent, by=by, at=at, version=referral.version
        )
        return referral_send.send(referral=referral, by=by, at=at, version=referral.version)


def disposed(cast: Cast, *, copies: int) -> DisposalBatch:
    """Erased long ago; one body holds many copies and another one."""
    batch = keeping.DisposalBatchFactory(
        number=f"H-R8-000{1 if copies else 2}", proposed_by=cast.baba.user, approved_at=NOW, approved_by=cast.aida.user
    )
    rows = [
        {"organization": cast.hello_work.pk, "name": CENTER, "referral": f"K-7H2QX9{n:02}", "sent_on": "2020-05-11"}
        for n in range(copies)
    ]
    one = {"organization": cast.shakyo.pk, "name": "昭島市社会福祉協議会", "referral": "K-8J3RY0BC",
           "sent_on": "2020-06-01"}  # fmt: skip
    keeping.DisposalCertificateFactory(
        batch=batch, person_number=900001 + copies, recipients=[*rows, one] if copies else []
    )
    return batch


def reported(cast: Cast) -> YearReport:
    """取組状況 of 令和8年度, signed: a family group, a center, and a word of the secretariat."""
    OrganizationFactory(
        name="架空の家族会", kind="family_group", description="月に一度集まっている。参加者は市外の方が多い。",
        source_note="架空の記録", as_of=date(2026, 6, 1), verified_on=None,
    )  # fmt: skip
    IdentificationReportFactory(
        organization=cast.hokatsu_west, fiscal_year=2026, count_text="年に2件程度", source_note="架空の報告"
    )
    return signed(cast, text="今年度も、ご本人とご家族のペースに合わせた相談を続けている。")


def meeting(cast: Cast, *, agenda: int, delegates: list[str]) -> Meeting:
    """The second 定例会, with so many items, and with whom the bodies send; the family group is a guest."""
    sitting = MeetingFactory(
        name="生活困窮者支援調整会議定例会", number=2, held_on=date(2026, 12, 4), starts_at=time(14), ends_at=time(16),
        place="架空会館 三階 大会議室" if agenda else "",
    )  # fmt: skip
    for order in range(1, agenda + 1):
        AgendaItemFactory(
            meeting=sitting, order=order, title=f"架空の議題その{order}", text=REPORT if order % 3 else ""
        )
    bodies = (cast.hokatsu_west, cast.shakyo, cast.kokokara, cast.hello_work)
    for body, name in zip(bodies, delegates, strict=False):
        role = "lived_experience_guest" if body == cast.kokokara else "attendee"
        titled = {"delegate_title": "地域包括支援担当主任" if name else "", "delegate_name": name}
        MeetingAttendanceFactory(meeting=sitting, organization=body, role=role, **titled)
    return sitting


def sheet(cast: Cast, known: Known) -> CaseSummaryOrigin:
    """An anonymized sheet on two numbered papers, read by a second person."""
    meeting = MeetingFactory(name="架空 支援調整会議", held_on=NOW.date())
    return passed(cast, case=known.case, meeting=meeting, handling="paper", copies=2)
