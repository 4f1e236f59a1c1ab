"""担当の状況, and handing cases from one worker to another."""

from datetime import timedelta

import pytest
from django.utils import timezone

from cases.models import Case, LeadChange
from cases.states import State
from tests.cases.stage import in_state, received
from tests.cases.window_stage import day, queries_of, restricted
from tests.factories.cases import CaseFactory, LeadChangeFactory, PersonFactory

BOARD = "/cases/board/"
CHANGES = "/cases/lead-changes/"


def led(cast, member, count=1, **fields):
    return [
        CaseFactory(lead_worker=member and member.user, person=PersonFactory(keeper=cast.window), **fields)
        for _each in range(count)
    ]


def hand_over(client, rows, worker, **changes):
    boxes = {
        "cases": [str(case.uid) for case in rows],
        "worker": str(worker.user.uid),
        "effective_on": day(),
        "note": "月に一度、火曜の午前に電話をしています。",
    }
    return client.post("/cases/cases/reassign/", boxes | changes)


def answer(client, change, do="accept", note=""):
    return client.post(CHANGES, {"changes": [str(change.uid)], "do": do, "note": note})


def test_every_worker_s_load_is_shown_and_each_number_leads_to_its_cases(browse, cast):
    led(cast, cast.aida, 2, next_check_on="2020-04-01")
    led(cast, None)
    received(cast)
    manager = browse(cast.baba)

    page = manager.get(BOARD).content.decode()
    lead = f"lead={cast.aida.user.uid}"

    assert f'?show=filter&amp;{lead}">3</a>' in page
    assert f'{lead}&amp;overdue=on">2</a>' in page
    assert f'{lead}&amp;waiting=others">1</a>' in page
    assert '?show=filter&amp;lead=nobody">1</a>' in page
    assert "<strong>2件</strong>" in manager.get(f"/cases/cases/?show=filter&{lead}&overdue=on").content.decode()


def test_a_case_restricted_to_others_is_not_counted(browse, cast):
    led(cast, cast.aida)
    CaseFactory(lead_worker=cast.aida.user, person=restricted(cast))

    page = browse(cast.baba).get(BOARD).content.decode()

    assert f'?show=filter&amp;lead={cast.aida.user.uid}">1</a>' in page


def test_the_cases_of_somebody_who_left_stand_out(browse, cast):
    led(cast, cast.hase)

    assert "いまは窓口にいない" in browse(cast.baba).get(BOARD).content.decode()


def test_it_costs_the_same_with_1_and_20_cases(browse, cast):
    manager = browse(cast.baba)
    led(cast, cast.aida)
    one = queries_of(manager, BOARD)

    led(cast, cast.aida, 10)
    led(cast, None, 9)

    assert queries_of(manager, BOARD) == one == 10


def test_a_pressing_refusal_is_on_the_board(browse, cast):
    referral = in_state(cast, State.DECLINED)
    manager, heading = browse(cast.baba), "緊急・高の連携で、対応困難と答えられたもの"
    before = manager.get(BOARD).content.decode()

    referral.urgency = "u1"
    referral.save()

    page = manager.get(BOARD).content.decode()
    assert heading not in before
    assert heading in page
    assert referral.referral_no in page


def test_the_old_worker_leads_until_the_new_one_accepts(browse, cast):
    case = led(cast, cast.aida)[0]

    assert hand_over(browse(cast.baba), [case], cast.murata).status_code == 302
    assert Case.unscoped.get(pk=case.pk).lead_worker == cast.aida.user
    change = LeadChange.unscoped.get()
    new = browse(cast.murata)
    assert "引き受けるか答える" in new.get("/").content.decode()
    assert "火曜の午前" in new.get(CHANGES).content.decode()
    answer(new, change)

    assert Case.unscoped.get(pk=case.pk).lead_worker == cast.murata.user
    assert "引き受けるか答える" not in new.get("/").content.decode()


def test_who_cannot_take_it_says_why(browse, cast):
    case = led(cast, cast.aida)[0]
    change = LeadChangeFactory(case=case, to_worker=cast.murata.user)
    client = browse(cast.murata)

    asked = answer(client, change, do="decline").content.decode()
    answer(client, change, do="decline", note="休職に入るため")

    assert "引き受けられない理由を書いてください。" in asked
    change.refresh_from_db()
    assert change.decline_note == "休職に入るため"
    assert Case.unscoped.get(pk=case.pk).lead_worker == cast.aida.user


def test_only_who_is_asked_answers_and_only_from_the_day_on(browse, cast):
    change = LeadChangeFactory(case=led(cast, cast.aida)[0], to_worker=cast.murata.user)
    later = LeadChangeFactory(
        case=led(cast, cast.aida)[0],
        to_worker=cast.murata.user,
        effective_on=timezone.localdate() + timedelta(days=3),
    )

    foreign = answer(browse(cast.baba), change).content.decode()
    early = answer(browse(cast.murata), later).content.decode()

    assert "頼まれている引継ぎはありません。" in foreign
    assert "からです。" in early
    assert not LeadChange.unscoped.exclude(accepted_at=None).exists()


def test_a_restricted_case_is_given_only_to_who_may_read_it(browse, cast):
    person = restricted(cast)
    person.restricted_readers.create(user=cast.baba.user)
    case = CaseFactory(lead_worker=cast.aida.user, person=person)

    page = hand_over(browse(cast.baba), [case], cast.murata).content.decode()

    assert "先に架空 村田さんを読める人に加えてください。" in page
    assert not LeadChange.unscoped.exists()


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"note": ""}, "入力してください。"),
        ({"cases": ["nonsense"]}, "一覧の中から選んでください。"),
        ({"effective_on": "令和99年4月1日"}, "令和99年"),
        ({"effective_on": "R2.4.1"}, "きょう以降の日を入力してください。"),
    ],
)
def test_a_slip_is_named_and_nothing_is_lost(browse, cast, changes, message):
    case = led(cast, cast.aida)[0]

    page = hand_over(browse(cast.baba), [case], cast.murata, **changes).content.decode()

    assert message in page
    assert changes.get("note") == "" or "火曜の午前" in page
    assert not LeadChange.unscoped.exists()


def test_asking_somebody_else_answers_the_first_request(browse, cast):
    case = led(cast, cast.aida)[0]
    first = LeadChangeFactory(case=case, to_worker=cast.murata.user)

    hand_over(browse(cast.baba), [case], cast.baba)

    first.refresh_from_db()
    assert first.decline_note == "別の人に頼み直しました。"
    assert LeadChange.unscoped.get(declined_at=None).to_worker == cast.baba.user
