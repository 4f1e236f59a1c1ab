"""終了の報告を確かめる: `cases:referral_confirm`, and asking back."""

from datetime import date, timedelta

import pytest
import time_machine
from django.core.management import call_command

from akishima_support.access import Refused, acting_as
from cases.actions import referral_answer, referral_follow
from cases.actions.referral_step import Words
from cases.codes.referral import NoticeKind, ReportKind
from cases.models import Referral, ReferralNotice
from cases.states import State
from tests.cases.referral_pages import WINDOW, assert_only, text_of, url
from tests.cases.stage import NOW, in_state

FINAL = Words(text="改めて終わります", report_kind=ReportKind.FINAL)


def now(referral):
    return Referral.unscoped.get(pk=referral.pk)


def of(referral, **typed):
    return {"version": now(referral).version, "text": ""} | typed


def reported(cast, referral):
    with acting_as(cast.eguchi.actor):
        referral_answer.report(referral=referral, words=FINAL, by=cast.eguchi.actor, at=NOW)


def test_only_its_side_has_the_page(cast):
    referral = in_state(cast, State.REPORTED)

    assert_only(cast, "referral_confirm", referral, WINDOW)
    assert_only(cast, "referral_confirm", referral, WINDOW, method="post")


@pytest.mark.parametrize("page", ["referral_confirm", "referral_complete", "referral_query"])
def test_the_report_stands_above_what_is_decided_about_it(cast, browse, page):
    assert "会えました。" in text_of(browse(cast.aida).get(url(page, in_state(cast, State.REPORTED))))


def test_confirmed_it_waits_for_its_completion_and_the_receiver_knows(cast, browse):
    referral = in_state(cast, State.REPORTED)

    browse(cast.aida).post(url("referral_confirm", referral), of(referral, text="ありがとうございました"))

    assert (now(referral).state, now(referral).checked_by_id) == (State.REPORTED, cast.aida.user.pk)
    page = text_of(browse(cast.eguchi).get(url("referral_detail", referral)))
    assert "終了の報告は、送った側が確かめました" in page
    assert "ありがとうございました" in page
    assert "完了にする" in text_of(browse(cast.aida).get("/"))
    again = browse(cast.aida).post(url("referral_confirm", referral), of(referral))
    assert "もう確かめてあります" in text_of(again)


@pytest.mark.parametrize("page", ["referral_confirm", "referral_complete"])
def test_a_report_that_nobody_has_seen_is_not_confirmed(cast, browse, page):
    referral, client = in_state(cast, State.REPORTED), browse(cast.aida)
    seen = of(referral, text="よかった", outcome_changes=["met"])
    client.post(url("referral_query", referral), {"text": "その後は"})
    reported(cast, referral)

    stale = client.post(url(page, referral), seen)

    assert "報告をもう一度確かめてください" in text_of(stale)
    assert "改めて終わります" in text_of(stale)
    assert now(referral).state == State.REPORTED
    assert now(referral).checked_at is None
    assert client.post(url(page, referral), seen | {"version": now(referral).version}).status_code == 302


def test_asked_back_the_receiver_owes_an_answer_by_a_date(cast, browse):
    with time_machine.travel(NOW, tick=False):
        referral = in_state(cast, State.REPORTED)
        browse(cast.aida).post(url("referral_query", referral), {"text": "受診はされましたか"})

    found = now(referral)
    assert (found.state, found.respond_by) == (State.IN_PROGRESS, date(2026, 11, 18))
    assert found.asked_back_by_id == cast.aida.user.pk
    with time_machine.travel(NOW, tick=False):
        page = text_of(browse(cast.eguchi).get("/"))
    assert "報告についての質問に答える" in page
    assert "11月18日" in page


def test_the_clock_runs_until_the_receiver_answers(cast, browse):
    with time_machine.travel(NOW, tick=False):
        referral = in_state(cast, State.REPORTED)
        browse(cast.aida).post(url("referral_query", referral), {"text": "受診はされましたか"})
    late = NOW + timedelta(days=20)

    with time_machine.travel(late, tick=False):
        call_command("run_clocks")
        assert ReferralNotice.unscoped.filter(referral=referral, kind=NoticeKind.OVERDUE).count() == 1
        assert "期限超過" in text_of(browse(cast.aida).get(url("referral_detail", referral)))
        assert "回答期限を過ぎたもの" in text_of(browse(cast.baba).get("/"))
        reported(cast, referral)
        assert "期限超過" not in text_of(browse(cast.aida).get(url("referral_detail", referral)))

    assert (now(referral).asked_back_at, now(referral).state) == (None, State.REPORTED)


def test_what_was_never_asked_back_is_not_late_although_its_date_has_passed(cast, browse):
    referral = in_state(cast, State.IN_PROGRESS)

    with time_machine.travel(NOW + timedelta(days=25), tick=False):
        assert "期限超過" not in text_of(browse(cast.aida).get(url("referral_detail", referral)))


def test_a_new_report_is_confirmed_anew(cast):
    referral = in_state(cast, State.REPORTED)
    with acting_as(cast.aida.actor):
        words = {"text": "", "version": now(referral).version}
        referral_follow.confirm(referral=referral, by=cast.aida.actor, at=NOW, **words)
        referral_follow.query(referral=referral, text="もう一つ", by=cast.aida.actor, at=NOW)
    assert now(referral).checked_at is None
    reported(cast, referral)

    with acting_as(cast.aida.actor):
        words["version"] = now(referral).version
        assert referral_follow.confirm(referral=referral, by=cast.aida.actor, at=NOW, **words).checked_at == NOW


def test_there_is_nothing_to_confirm_without_a_report(cast):
    referral = in_state(cast, State.IN_PROGRESS)

    with acting_as(cast.aida.actor), pytest.raises(Refused):
        referral_follow.confirm(referral=referral, text="", by=cast.aida.actor, at=NOW, version=referral.version)
