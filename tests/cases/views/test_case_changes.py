"""様子の移り変わり: what was observed over time, entered, corrected and counted as a change."""

from datetime import date
from uuid import uuid4

import pytest

from cases.models import ContactStageObservation, GoingOutObservation, OutcomeObservation
from tests.bad_input import CHOICES, DATES, TEXTS
from tests.cases.window_stage import case_of, day, queries_of, restricted
from tests.factories.cases import (
    ContactStageObservationFactory,
    GoingOutObservationFactory,
    OutcomeObservationFactory,
)

VALUES = {
    "going-out": (GoingOutObservation, "level", "g6"),
    "contact": (ContactStageObservation, "stage", "letter"),
    "outcome": (OutcomeObservation, "change", "family_talk"),
}


def page_of(case, part=""):
    return f"/cases/cases/{case.uid}/changes/{part}"


def seen(**changes):
    return {"observed_on": day(-2), "value": "g6", "informant": "母", "note": "", "submission_token": uuid4()} | changes


@pytest.mark.parametrize("kind", VALUES)
def test_what_was_observed_is_entered_once(cast, browse, kind):
    model, field, value = VALUES[kind]
    case, data = case_of(cast), seen(value=value, note="夕方に散歩")
    client = browse(cast.aida)

    answers = [client.post(page_of(case, f"{kind}/new/"), data).status_code for _twice in range(2)]

    made = model.unscoped.get()
    assert answers == [302, 302]
    assert (getattr(made, field), made.informant, made.note) == (value, "母", "夕方に散歩")
    assert (made.person_id, made.recorded_by) == (case.person_id, cast.aida.user)


def test_a_mistake_is_corrected_by_a_new_row_and_the_old_one_stays(cast, browse):
    case = case_of(cast)
    wrong = GoingOutObservationFactory(case=case, level="g8", informant="父")
    client = browse(cast.aida)

    response = client.post(page_of(case, f"going-out/{wrong.uid}/correct/"), seen(value="g5"))

    right = GoingOutObservation.unscoped.get(corrects=wrong)
    wrong.refresh_from_db()
    assert response.status_code == 302
    assert (wrong.level, wrong.informant, wrong.is_corrected) == ("g8", "父", True)
    assert (right.level, right.is_corrected) == ("g5", False)
    page = client.get(page_of(case)).content.decode()
    assert "訂正済" in page
    assert "自分の趣味に関する用事" in page
    assert "自室からほとんど出ない" not in client.get(f"/cases/cases/{case.uid}/").content.decode()


def test_what_is_corrected_already_is_not_corrected_again(cast, browse):
    case = case_of(cast)
    wrong = ContactStageObservationFactory(case=case, is_corrected=True)

    response = browse(cast.aida).post(page_of(case, f"contact/{wrong.uid}/correct/"), seen(value="voice"))

    assert "もう訂正されています" in response.content.decode()
    assert ContactStageObservation.unscoped.count() == 1


def test_a_closed_case_is_kept_as_it_was(cast, browse):
    closed = {"status": "closed", "closed_at": "2026-11-03T00:00:00Z", "closure_reason": "goal", "next_check_on": None}
    case = case_of(cast, closed_by=cast.aida.user, outcome_changes=["isolation"], **closed)
    client = browse(cast.aida)

    assert "終了したケースです" in client.post(page_of(case, "going-out/new/"), seen()).content.decode()
    assert not GoingOutObservation.unscoped.exists()
    assert [change.after for change in client.get(page_of(case)).context["changes"]] == ["孤立の解消"]


def test_changes_are_listed_with_before_and_after_and_the_unknown_is_none(cast, browse):
    case = case_of(cast)
    for number, level in enumerate(["g8", "g8", "unknown", "g6"]):
        GoingOutObservationFactory(case=case, level=level, observed_on=date(2026, 3 + number, 1))
    ContactStageObservationFactory(case=case, stage="never", observed_on=date(2026, 4, 1))
    OutcomeObservationFactory(case=case, change="family_eased", observed_on=date(2026, 5, 1))

    changes = browse(cast.aida).get(page_of(case)).context["changes"]

    told = [(change.day, change.before, change.after) for change in changes]
    assert told == [
        (date(2026, 6, 1), "自室からほとんど出ない", "普段は家にいるが、近所のコンビニなどには出かける"),
        (date(2026, 5, 1), "", "家族の気持ちが楽になった"),
    ]


def test_the_words_on_the_page_do_not_rank(cast, browse):
    case = case_of(cast)
    GoingOutObservationFactory(case=case, level="g8", observed_on=date(2026, 3, 1))
    GoingOutObservationFactory(case=case, level="g1", observed_on=date(2026, 6, 1))

    page = browse(cast.aida).get(page_of(case)).content.decode()

    assert not [
        word for word in ("改善度", "悪化", "良くな", "前進", "後退", "レベル", "段階", "目標達成") if word in page
    ]


def test_the_chart_says_the_same_in_words(cast, browse):
    case = case_of(cast)
    GoingOutObservationFactory(case=case, level="g8", observed_on=date(2026, 3, 1))

    page = browse(cast.aida).get(page_of(case)).content.decode()

    assert 'role="img"' in page
    assert "<desc" in page
    assert "令和8年3月1日(日) 自室からほとんど出ない" in page


def test_a_restricted_case_shows_its_changes_to_the_named_alone(cast, browse):
    case = case_of(cast, person=restricted(cast))
    row = GoingOutObservationFactory(case=case)
    parts = ["", "going-out/new/", f"going-out/{row.uid}/correct/"]

    for part in parts:
        assert browse(cast.aida).get(page_of(case, part)).status_code == 200
        assert browse(cast.murata).get(page_of(case, part)).status_code == 404


def test_an_observation_of_another_case_is_not_corrected_from_here(cast, browse):
    case, other = case_of(cast), case_of(cast)
    foreign = GoingOutObservationFactory(case=other)
    client = browse(cast.aida)

    assert client.get(page_of(case, f"going-out/{foreign.uid}/correct/")).status_code == 404
    assert client.get(page_of(other, f"going-out/{foreign.uid}/correct/")).status_code == 200
    assert client.get(page_of(case, "rank/new/")).status_code == 404


def test_the_page_costs_the_same_with_1_and_20_of_everything(cast, browse):
    small, large = case_of(cast), case_of(cast)
    for case, times in ((small, 1), (large, 20)):
        for _each in range(times):
            for make in (GoingOutObservationFactory, ContactStageObservationFactory, OutcomeObservationFactory):
                make(case=case)
    client = browse(cast.aida)

    # session, account, caseload, case, three lists, read log
    assert queries_of(client, page_of(small)) == queries_of(client, page_of(large)) == 8


def test_whatever_is_typed_is_answered_with_a_page_that_keeps_it(cast, browse):
    case, client = case_of(cast), browse(cast.aida)
    tried = [("observed_on", each) for each in DATES.values()] + [("value", each) for each in CHOICES.values()]
    tried += [(box, each) for box in ("informant", "note") for each in TEXTS.values()]

    for box, typed in tried:
        response = client.post(page_of(case, "going-out/new/"), seen(**{box: typed}))
        assert response.status_code in (200, 302), (box, typed)
        if response.status_code == 200:
            assert response.context["form"].errors
            assert "母" in response.content.decode() or box == "informant"
