"""匿名事例シートを作る: `cases:case_summary_new`."""

from datetime import timedelta
from uuid import uuid4

from django.utils import timezone

from cases.codes.household import HouseholdRelation
from cases.codes.referral import Act
from cases.models import CaseSummaryOrigin
from tests.cases.sheet_stage import sitting
from tests.cases.stage import NOW
from tests.cases.window_stage import case_of, kazuo, queries_of
from tests.factories.cases import (
    ConsultationFactory,
    GoingOutObservationFactory,
    HouseholdFactory,
    HouseholdMemberFactory,
    ProgressRecordFactory,
    ReferralFactory,
)

WORD = "カナリア"
SENT = {"sent_at": NOW, "state": "sent"}


def url(case) -> str:
    return f"/cases/cases/{case.uid}/summaries/new/"


def boxes(sitting, **changes) -> dict:
    right = {
        "meeting": str(sitting.uid),
        "age_band": "50s",
        "household": "母（80代）と同居",
        "course": "約2年前、ご家族から相談があった。",
        "tried": "",
        "question": "ほかに声をかけられる先はあるか。",
        "handling": "screen",
        "submission_token": str(uuid4()),
    }
    return right | changes


def full_case(cast):
    """A case with a canary in every text, a mother, an observation and a referral."""
    today = timezone.localdate()
    person = kazuo(cast, name=f"{WORD} 一夫", address=f"昭島市{WORD}町1-2", born_on="1972-01-01", born_precision="day")
    case = case_of(cast, person=person, opened_on=today - timedelta(days=730), case_no="R8-7777")
    home, mother = HouseholdFactory(), kazuo(cast, name=f"{WORD} ハナ", estimated_age=86, estimated_on=today)
    HouseholdMemberFactory(household=home, person=person, relation=HouseholdRelation.SUBJECT)
    HouseholdMemberFactory(household=home, person=mother, relation=HouseholdRelation.MOTHER, relation_to=person)
    ConsultationFactory(received_by=cast.aida.user, person=person, case=case, said=WORD, consulter_name=f"{WORD} ハナ")
    GoingOutObservationFactory(case=case, informant=WORD, note=WORD, observed_on=today - timedelta(days=150))
    ProgressRecordFactory(case=case, fact=WORD)
    sent = SENT | {"sent_by": cast.aida.user, "act": Act.INTRODUCTION}
    ReferralFactory(case=case, person=person, to_organization=cast.hello_work, **sent)
    return case


def test_it_begins_with_decades_and_round_times_and_no_word_of_the_record(cast, browse):
    form = browse(cast.aida).get(url(full_case(cast))).context["form"]

    said = {name: form[name].value() for name in ("age_band", "household", "course", "tried")}
    assert said["age_band"] == "50s"
    assert said["household"] == "母（80代以上）と同居"
    assert "約2年前" in said["course"]
    assert "約5か月前" in said["course"]
    assert "紹介" in said["tried"]
    assert WORD not in "".join(said.values())


def test_it_is_saved_as_a_draft_that_nobody_sees(cast, browse):
    case, meeting = case_of(cast), sitting(cast)

    answer = browse(cast.aida).post(url(case), boxes(meeting))

    origin = CaseSummaryOrigin.unscoped.select_related("summary").get()
    assert answer.url == f"/cases/case-summaries/{origin.uid}/"
    assert (origin.summary.label, origin.summary.status) == ("事例A", "draft")
    assert origin.summary.closes_on == meeting.held_on + timedelta(days=7)


def test_what_gives_somebody_away_is_named_at_its_box_and_nothing_is_lost(cast, browse):
    case, meeting = full_case(cast), sitting(cast)
    wrong = {
        "household": "一夫さんと母",
        "course": "令和6年4月から、54歳。",
        "tried": "042-000-0001に電話。",
        "question": "立川のハローワークへ",
    }

    form = browse(cast.aida).post(url(case), boxes(meeting, **wrong)).context["form"]

    assert {name for name in wrong if form[name].errors} == set(wrong)
    assert {name: form[name].value() for name in wrong} == wrong
    assert not CaseSummaryOrigin.unscoped.exists()


def test_bad_input_is_named_at_its_box(cast, browse):
    case, meeting = case_of(cast), sitting(cast)
    wrong = [
        ("meeting", ""),
        ("meeting", str(uuid4())),
        ("age_band", "54"),
        ("course", ""),
        ("question", "\x00"),
        ("handling", "post"),
        ("closes_on", "きのう"),
        ("closes_on", "R8.1.1"),
    ]

    for name, value in wrong:
        form = browse(cast.aida).post(url(case), boxes(meeting, **{name: value})).context["form"]
        assert form[name].errors, (name, value)
    form = browse(cast.aida).post(url(case), boxes(meeting, handling="paper", copies="0")).context["form"]
    assert form["copies"].errors
    assert not CaseSummaryOrigin.unscoped.exists()


def test_sent_twice_it_is_written_once(cast, browse):
    case, sent = case_of(cast), boxes(sitting(cast))

    for _ in range(2):
        browse(cast.aida).post(url(case), sent)

    assert CaseSummaryOrigin.unscoped.count() == 1


def test_many_meetings_cost_no_more_questions(cast, browse):
    case, client = case_of(cast), browse(cast.aida)
    sitting(cast)
    before = queries_of(client, url(case))

    for _ in range(5):
        sitting(cast)

    assert queries_of(client, url(case)) == before
