"""The timeline of a case: what is on it, and how it is narrowed."""

from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, urlsplit
from uuid import uuid4

import pytest
import time_machine
from django.db import DatabaseError, transaction
from django.utils import timezone

from akishima_support.access import acting_as
from akishima_support.audit.models import AuditEvent
from cases.actions import cases, exports, lead_changes, observations, referral_answer, risk_flags
from cases.actions import support_plans as plans
from cases.codes.case_event import EVENTS_OF, CaseEventKind, TimelineKind
from cases.models import Case, CaseEvent, Consent, ContactStageObservation, GoingOutObservation, Referral, RiskFlag
from cases.presenters.timeline_events import LABELS, WORDS, event_entry
from tests.bad_input import LONG, TEXTS
from tests.cases.stage import NOW, received
from tests.cases.window_stage import case_of, day, entry, kazuo, logged, outsiders, queries_of, restricted
from tests.factories.cases import (
    ConsentFactory,
    ExportRequestFactory,
    PersonFactory,
    ProgressRecordFactory,
    ReferralFactory,
    ReferralStepFactory,
    RiskFlagFactory,
)
from tests.factories.plans import AssessmentFactory, EvaluationFactory, PlanGoalFactory, SupportPlanFactory
from tests.factories.records import AttachmentFactory, CaseEventFactory, PrivateNoteFactory

START = datetime(2026, 11, 2, 0, 0, tzinfo=UTC)
TODAY = timezone.localdate


def page_of(case, part=""):
    return f"/cases/cases/{case.uid}/timeline/{part}"


def detail_of(case):
    return f"/cases/cases/{case.uid}/"


@pytest.fixture
def case(cast):
    return case_of(cast, kazuo(cast))


@pytest.fixture
def acting(cast):
    with acting_as(cast.aida.actor):
        yield cast.aida.actor


def kinds_of(case) -> list[str]:
    return [event.kind for event in CaseEvent.unscoped.filter(case=case).order_by("id")]


def version_of(case) -> int:
    return Case.unscoped.get(pk=case.pk).version


# --- what is on it -----------------------------------------------------------------------------------------------


def test_every_kind_of_event_belongs_to_one_kind_to_choose():
    chosen = [kind for kinds in EVENTS_OF.values() for kind in kinds]

    assert sorted(chosen) == sorted(CaseEventKind)
    assert set(TimelineKind) - EVENTS_OF.keys() == {"consultation", "record", "referral", "consent"}
    assert set(WORDS) | set(LABELS) <= set(CaseEventKind)


def test_the_life_of_a_case_stays_on_its_timeline_after_it_was_reopened(cast, browse, case, acting):
    end = {"reason": "moved", "note": "転出のため", "changes": ["family_talk"]}

    cases.set_next_check(case=case, version=1, on=TODAY(), note="様子を電話で聞く", by=acting)
    cases.close(case=case, version=version_of(case), fields=end, by=acting, at=timezone.now())
    cases.reopen(case=case, version=version_of(case), on=TODAY(), note="戻って来られた", by=acting)
    page = browse(cast.aida).get(detail_of(case)).content.decode()

    assert kinds_of(case) == ["next_check", "closed", "reopened"]
    for text in ("様子を電話で聞く", "ケースを終了：転出", "転出のため", "家庭内の会話が増えた", "戻って来られた"):
        assert text in page


def test_a_check_without_a_reason_or_as_it_was_tells_nothing(case, acting):
    cases.set_next_check(case=case, version=1, on=TODAY(), note="", by=acting)
    cases.set_next_check(case=case, version=2, on=TODAY(), note="電話", by=acting)
    cases.set_next_check(case=case, version=3, on=TODAY(), note="電話", by=acting)

    assert kinds_of(case) == ["next_check"]


def test_a_restriction_names_who_reads_and_its_end_is_told(cast, browse, case, acting):
    cases.restrict(case=case, version=1, readers=[cast.baba.user], by=acting)
    cases.restrict(case=case, version=version_of(case), readers=[], by=acting)

    assert kinds_of(case) == ["restricted", "unrestricted"]
    assert cast.baba.user.name in browse(cast.aida).get(detail_of(case)).content.decode()


def test_a_change_of_the_lead_is_told_with_its_note_once(cast, browse, case):
    note = {"effective_on": TODAY(), "note": "火曜の午前に電話", "at": timezone.now()}

    with acting_as(cast.baba.actor):
        [change] = lead_changes.propose(cases=[case], worker=cast.murata.user, by=cast.baba.actor, **note)
    with acting_as(cast.murata.actor):
        lead_changes.accept(changes=[change], by=cast.murata.actor, at=timezone.now())
    page = browse(cast.aida).get(detail_of(case)).content.decode()

    assert kinds_of(case) == ["lead_proposed", "lead_changed"]
    assert page.count("火曜の午前に電話") == 1
    assert f"{cast.aida.user.name} → {cast.murata.user.name}" in page


def test_a_change_on_the_spot_answers_what_waited(cast, case):
    waiting = {"effective_on": TODAY(), "note": "", "at": timezone.now()}

    with acting_as(cast.baba.actor):
        lead_changes.propose(cases=[case], worker=cast.murata.user, by=cast.baba.actor, **waiting)
        cases.set_lead(case=case, version=1, worker=cast.baba.user, by=cast.baba.actor)

    assert kinds_of(case) == ["lead_proposed", "lead_declined", "lead_changed"]


def test_a_flag_its_duty_and_its_end_are_told(case, acting):
    token, note = uuid4(), {"kind": "dv", "note": "怒鳴り声"}
    answer = {"duty_answer": "not_due", "duty_note": "話し合った", "told_at": None, "told_by": "", "told_to": ""}

    flag = risk_flags.raise_flag(about=case, fields=note, urgency="", by=acting, at=START, token=token)
    risk_flags.answer_duty(flag=flag, fields=answer, told="", means="phone", by=acting, at=START)
    risk_flags.end(flag=flag, note="落ち着いた", by=acting, at=START)

    assert kinds_of(case) == ["flag_raised", "duty_answered", "flag_ended"]


def test_a_flag_from_before_the_case_comes_along_with_the_consultation(cast, browse):
    consultation = logged(cast)
    RiskFlagFactory(consultation=consultation, case=None, person=None, kind="suicide", note="消えたいと話す")
    boxes = {"nickname": "架空さん", "next_check_on": day(7), "urgency": "u4", "submission_token": str(uuid4())}
    boxes["lead_worker"] = str(cast.aida.user.uid)

    answer = browse(cast.aida).post(f"/cases/consultations/{consultation.uid}/open-case/", boxes)

    assert answer.status_code == 302, answer.content.decode()
    case = Case.unscoped.get()
    assert kinds_of(case) == ["opened", "flag_raised"]
    with acting_as(cast.aida.actor):
        risk_flags.end(flag=RiskFlag.objects.get(), note="落ち着いた", by=cast.aida.actor, at=timezone.now())
    assert kinds_of(case)[-1] == "flag_ended"


@pytest.mark.parametrize(
    ("model", "value"), [(GoingOutObservation, {"level": "g6"}), (ContactStageObservation, {"stage": "letter"})]
)
def test_what_was_observed_stands_on_its_day_and_a_correction_marks_the_old_one(
    cast, browse, case, acting, model, value
):
    fields = value | {"observed_on": TODAY() - timedelta(days=400), "informant": "母", "note": "去年の様子"}

    wrong = observations.add(case=case, model=model, fields=fields, by=acting, at=timezone.now(), token=uuid4())
    observations.correct(observation=wrong, fields=fields, by=acting, at=timezone.now(), token=uuid4())
    page = browse(cast.aida).get(detail_of(case)).content.decode()

    marks = [event.is_corrected for event in CaseEvent.unscoped.order_by("id")]
    assert marks == [True, False]
    assert timezone.localdate(CaseEvent.unscoped.first().at) == fields["observed_on"]
    assert page.count("去年の様子") == 2
    assert page.count("訂正済み") == 1


def test_fixed_sheets_agreement_and_monitoring_are_told_with_a_way_to_them(cast, browse, case):
    client = browse(cast.aida)
    assessment = AssessmentFactory(case=case)
    plan = PlanGoalFactory(plan=SupportPlanFactory(case=case)).plan

    client.post(f"/cases/assessments/{assessment.uid}/fix/", {"version": "1"})
    client.post(f"/cases/plans/{plan.uid}/fix/", {"version": "1"})
    agreed = {"agreement": "declined", "agreed_on": None, "agreement_method": "", "agreement_note": "まだ会いたくない"}
    with acting_as(cast.aida.actor):
        plans.note_agreement(plan=plan, version=2, fields=agreed, by=cast.aida.actor)
        plans.monitor(plan=plan, version=3, next_monitoring_on=TODAY(), by=cast.aida.actor)
    evaluation = EvaluationFactory(plan=plan, case=case, outlook="end")
    client.post(f"/cases/evaluations/{evaluation.uid}/fix/", {"version": "1"})
    page = client.get(detail_of(case)).content.decode()

    fixed = ["assessment_fixed", "plan_fixed", "plan_agreement", "plan_monitored", "evaluation_fixed"]
    assert kinds_of(case)[:4] == fixed[:4]
    assert "まだ会いたくない" in page
    assert f"/cases/plans/{plan.uid}/" in page


def test_corrections_and_documents_lead_to_their_record(cast, browse, case):
    client, record = browse(cast.aida), ProgressRecordFactory(case=case, fact="はじめの事実")
    attachment = AttachmentFactory(record=record)

    client.post(f"/cases/records/{record.uid}/correct/", entry(reason="日付の誤り", version="1", fact="正しい事実"))
    client.post(f"/cases/attachments/{attachment.uid}/remove/", {"reason": "別の方の書類"})
    page = client.get(detail_of(case)).content.decode()

    assert kinds_of(case) == ["record_corrected", "attachment_removed"]
    for text in ("日付の誤り", "別の方の書類", "訂正あり"):
        assert page.count(text) == 1


def test_an_export_is_told_without_its_purpose(cast, browse, case, acting):
    asked = {"requested_at": timezone.now(), "rows": 1, "purpose": "架空の目的"}
    request = ExportRequestFactory(requested_by=cast.aida.user, **asked)

    exports.hand_over(request=request, content=b"", cases=[case], by=acting, at=timezone.now())
    page = browse(cast.aida).get(detail_of(case)).content.decode()

    assert "ケース一覧の書き出しに含めた：1件の一覧" in page
    assert "架空の目的" not in page


def test_every_kind_of_event_can_be_shown(case):
    detail = {"code": "x", "answer": "x", "number": 1, "from": "", "to": "村田", "on": "2026-11-02", "rows": 2}
    detail["calls"] = 3

    for kind in CaseEventKind:
        event = CaseEventFactory(case=case, kind=kind, detail=detail, text="言葉")
        assert event_entry(event).title.startswith(str(kind.label))


def test_an_event_is_neither_changed_nor_removed_but_marked(case):
    rows = CaseEvent.unscoped.filter(pk=CaseEventFactory(case=case).pk)

    for change in (lambda: rows.update(text="別"), lambda: rows.update(detail={}), lambda: rows._raw_delete("default")):
        with pytest.raises(DatabaseError), transaction.atomic():
            change()
    assert rows.update(is_corrected=True) == 1


# --- who sees it -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("part", ["", "sheet/"])
def test_a_restricted_timeline_exists_for_the_named_alone(cast, browse, part):
    case = case_of(cast, person=restricted(cast))
    CaseEventFactory(case=case, text="名前のある職員だけ")

    assert "名前のある職員だけ" in browse(cast.aida).get(page_of(case, part)).content.decode()
    for other in [cast.murata, *outsiders(cast).values()]:
        assert browse(other).get(page_of(case, part)).status_code == 404
        assert browse(other).post(page_of(case, part)).status_code in (404, 405)


@pytest.mark.parametrize("part", ["", "sheet/"])
def test_private_notes_and_enquiries_never_appear_not_even_ones_own(cast, browse, case, part):
    PrivateNoteFactory(case=case, author=cast.aida.user, text="自分だけの言葉")
    client = browse(cast.aida)

    assert "自分だけの言葉" not in client.get(page_of(case, part)).content.decode()
    assert "当てはまる経過はありません" in client.post(page_of(case), {"word": "自分だけの言葉"}).content.decode()


@pytest.mark.parametrize("part", ["", "sheet/"])
def test_the_read_row_names_the_case(cast, browse, case, part):
    browse(cast.aida).get(page_of(case, part))

    event = AuditEvent.unscoped.filter(type="page_read").get()
    assert (event.case_no, event.person_numbers) == (case.case_no, [case.person_id])


# --- narrowing ---------------------------------------------------------------------------------------------------


def furnished(cast, case):
    """One of each kind, told apart by a word."""
    logged(cast, case=case, person=case.person, said="単語イ", received_at=START)
    ProgressRecordFactory(
        case=case, opinion="単語ロ", occurred_at=START + timedelta(days=1), recorded_by=cast.baba.user
    )
    CaseEventFactory(case=case, text="単語ハ", at=START + timedelta(days=2), by=cast.murata.user)
    ConsentFactory(person=case.person, note="単語ニ", recorded_at=START + timedelta(days=3))
    referral = ReferralFactory(case=case, person=case.person, to_organization=cast.hello_work, sent=True)
    ReferralStepFactory(referral=referral, text="単語ホ", at=START + timedelta(days=4))


def found(response) -> str:
    page = response.content.decode().partition('id="found"')[2]
    return "".join(each for each in "イロハニホ" if f"単語{each}" in page)


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({}, "イロハニホ"),
        ({"kind": ["record"]}, "ロ"),
        ({"kind": ["consultation", "observation"]}, "イハ"),
        ({"kind": ["risk"]}, ""),
        ({"kind": ["referral", "consent", "consent"]}, "ニホ"),
        ({"since": "R8.11.3", "until": "R8.11.4"}, "ロハ"),
        ({"until": "R8.11.2"}, "イ"),
        ({"kind": ["unknown"]}, "イロハニホ"),
        ({"since": "こわれた日"}, "イロハニホ"),
        ({"by": "x"}, "イロハニホ"),
    ],
)
def test_it_is_narrowed_by_kinds_and_days(cast, browse, case, asked, expected):
    furnished(cast, case)

    assert found(browse(cast.aida).get(page_of(case), asked)) == expected


def test_it_is_narrowed_by_who_wrote(cast, browse, case):
    furnished(cast, case)
    client = browse(cast.aida)

    page = client.get(page_of(case), {"by": str(cast.baba.user.uid)})

    assert found(page) == "ロ"
    assert f"書いた人：{cast.baba.user.name}" in page.content.decode()
    assert str(cast.ikawa.user.uid) not in page.content.decode()  # has written nothing here


@pytest.mark.parametrize("letter", "イロハニホ")
def test_a_word_of_any_text_is_found_with_post_and_never_stands_in_an_address(cast, browse, case, letter):
    furnished(cast, case)
    client = browse(cast.aida)

    page = client.post(page_of(case), {"word": f"単語{letter}"})

    assert page.status_code == 200
    listed = page.content.decode().partition('class="timeline"')[2]
    assert [each for each in "イロハニホ" if f"単語{each}" in listed] == [letter]
    assert found(client.get(page_of(case), {"kind": "record"})) == "ロ"
    assert f"単語{letter}".encode() not in client.get(page_of(case, "sheet/"), {"kind": "risk"}).content


def test_without_a_word_the_conditions_go_into_the_address_and_can_be_cleared(cast, browse, case):
    client = browse(cast.aida)
    asked = {"kind": ["record", "risk"], "since": "令和8年11月2日", "by": "", "word": ""}

    address = client.post(page_of(case), asked).url
    page = client.get(address).content.decode()

    assert parse_qs(urlsplit(address).query) == {"kind": ["record", "risk"], "since": ["R8.11.2"]}
    assert page.count("checked") == 2
    assert "種類：支援経過、危険の旗" in page
    assert f'href="{page_of(case)}">条件をすべて外す' in page


def test_what_cannot_be_read_is_said_at_its_box_and_stays(cast, browse, case):
    page = browse(cast.aida).post(page_of(case), {"since": "こわれた日", "until": "R8.1.1"}).content.decode()
    wrong_way = browse(cast.aida).get(page_of(case), {"since": "R8.2.1", "until": "R8.1.1"}).content.decode()

    assert 'value="こわれた日"' in page
    assert "「この日から」より後の日" in wrong_way


def test_an_empty_result_says_so(cast, browse, case):
    assert "条件に当てはまる経過はありません" in browse(cast.aida).get(page_of(case), {"kind": "risk"}).content.decode()


@pytest.mark.parametrize("word", ["", "番"])
def test_narrowed_pages_go_on_where_the_last_one_ended(cast, browse, case, word):
    for number in range(60):
        ProgressRecordFactory(case=case, fact=f"記録{number:03}番", occurred_at=START + timedelta(hours=number))
    CaseEventFactory(case=case, text="よその番", at=START)
    client = browse(cast.aida)
    ask = client.post if word else client.get

    first = ask(page_of(case), {"kind": "record", "word": word}) if word else ask(page_of(case), {"kind": "record"})
    asked = {"kind": "record", "before": first.context["older"]} | ({"word": word} if word else {})
    second = ask(page_of(case), asked)

    shown = [[n for n in range(60) if f"記録{n:03}番" in page.content.decode()] for page in (first, second)]
    assert shown == [list(range(10, 60)), list(range(10))]
    assert "よその番" not in first.content.decode() + second.content.decode()
    assert ('name="before"' in first.content.decode()) == bool(word)


def test_no_input_breaks_the_page(cast, browse, case):
    client = browse(cast.aida)
    furnished(cast, case)

    for text in [*TEXTS.values(), LONG, "%", "_", "\\", "'"]:
        boxes = dict.fromkeys(("kind", "since", "until", "by", "word", "before", "order", "third"), text)
        assert client.get(page_of(case), boxes).status_code == 200
        assert client.post(page_of(case), boxes).status_code in (200, 302)
        assert client.get(page_of(case, "sheet/"), boxes).status_code == 200


def test_a_sign_of_the_database_is_an_ordinary_letter(cast, browse, case):
    furnished(cast, case)
    ProgressRecordFactory(case=case, fact="達成率は50%_ほど")

    page = browse(cast.aida).post(page_of(case), {"word": "%_"}).content.decode()

    assert "達成率は50%_ほど" in page
    assert "単語イ" not in page


@pytest.mark.parametrize(("part", "statements"), [("", 11), ("sheet/", 11)])
def test_it_costs_the_same_with_1_and_20_of_everything(cast, browse, part, statements):
    small, large = case_of(cast), case_of(cast)
    for case, times in ((small, 1), (large, 20)):
        for _each in range(times):
            furnished_once(cast, case)
    client = browse(cast.aida)

    # session, account, caseload, case, who wrote, five kinds of entries, read log
    assert [queries_of(client, page_of(case, part)) for case in (small, large)] == [statements, statements]


def furnished_once(cast, case):
    logged(cast, case=case, person=case.person)
    ProgressRecordFactory(case=case)
    CaseEventFactory(case=case)
    ConsentFactory(person=case.person)
    ReferralStepFactory(referral=ReferralFactory(case=case, person=case.person, sent=True))


def test_the_case_page_says_its_key_and_leads_here(cast, browse, case):
    page = browse(cast.aida).get(detail_of(case)).content.decode()

    assert 'accesskey="k"' in page
    assert "Alt+K" in page
    assert page_of(case) in page


def test_what_a_body_wrote_to_the_window_leaves_the_timeline_when_its_consent_runs_out(cast, browse):
    hana = PersonFactory(keeper=cast.hokatsu_west, name="架空 ハナ")
    with time_machine.travel(NOW, tick=False):
        case = case_of(cast)
        referral = received(cast, receiver=cast.aida, by=cast.chiba, to=cast.window, person=hana, case=None)
        with acting_as(cast.aida.actor):
            referral_answer.ask(referral=referral, text="ハナさんはいつお会いできますか", by=cast.aida.actor, at=NOW)
        Referral.unscoped.update(case=case)
        Consent.unscoped.update(valid_until=NOW.date())
        during = browse(cast.aida).get(detail_of(case)).content.decode()
    with time_machine.travel(NOW + timedelta(days=1), tick=False):
        afterwards = browse(cast.aida).get(detail_of(case)).content.decode()

    assert "ハナさんはいつお会いできますか" in during
    assert "ハナさんはいつお会いできますか" not in afterwards
