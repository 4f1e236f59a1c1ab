"""run_clocks: what it writes, once, whenever it runs."""

from datetime import date
from io import StringIO

import pytest
import time_machine
from django.core.management import call_command
from django.db import IntegrityError, transaction

from akishima_support.access import acting_as, system_actor
from akishima_support.audit.models import AuditEvent
from cases.actions import clocks, referral_answer, referral_follow
from cases.codes.consultation import Urgency
from cases.codes.referral import NoticeKind, ProgressAnswer
from cases.models import Referral, ReferralNotice
from cases.rules.answer_days import answer_due_on
from cases.states import State
from tests.cases.referral_pages import text_of, url
from tests.cases.stage import NOW, in_state, received, sent
from tests.factories.cases import NumberSettingFactory, ReferralFactory, ReferralNoticeFactory


def run(day: str) -> str:
    out = StringIO()
    with time_machine.travel(f"{day} 06:00 +0900", tick=False):
        call_command("run_clocks", stdout=out)
    return out.getvalue()


def notices() -> list[tuple]:
    return [(row.kind, str(row.for_day)) for row in ReferralNotice.unscoped.in_order()]


def test_each_stage_is_written_on_its_day_and_once(cast):
    sent(cast)  # on Wednesday 4 November: due on Wednesday 18

    for day in ("2026-11-13", "2026-11-16", "2026-11-16", "2026-11-17", "2026-11-18", "2026-11-19", "2026-11-30"):
        run(day)

    assert notices() == [("reminder", "2026-11-18"), ("due", "2026-11-18"), ("overdue", "2026-11-18")]


def test_after_a_week_s_stop_only_what_is_true_now_is_written(cast):
    sent(cast)

    said = run("2026-11-25")

    assert "回答期限を過ぎたお知らせ 1 件" in said
    assert notices() == [("overdue", "2026-11-18")]


def test_over_the_year_s_end_a_reminder_counts_business_days(cast):
    NumberSettingFactory(code="remind_days", value=2)
    due = answer_due_on("introduction", Urgency.U4, date(2026, 12, 18))
    ReferralFactory(sent=True, respond_by=due)  # ten business days from a Friday, 29 December to 3 January closed

    assert due == date(2027, 1, 7)
    assert "近いことのお知らせ 0 件" in run("2026-12-28")
    assert "近いことのお知らせ 1 件" in run("2027-01-05")
    assert "期限の日のお知らせ 1 件" in run("2027-01-07")


def test_before_the_holidays_the_reminder_comes_before_them(cast):
    ReferralFactory(sent=True, respond_by=date(2027, 1, 4))  # the first business day of the year

    assert "近いことのお知らせ 0 件" in run("2026-12-24")
    assert "近いことのお知らせ 1 件" in run("2026-12-28")  # 4 January is the next business day


def test_after_an_extension_the_new_date_is_told_anew(cast):
    referral = sent(cast)
    run("2026-11-19")
    until, at = date(2026, 11, 26), NOW.replace(day=19)
    with acting_as(cast.baba.actor):
        referral_follow.extend(referral=referral, until=until, text="お休みのため", by=cast.baba.actor, at=at)

    run("2026-11-20")
    run("2026-11-25")
    run("2026-11-27")

    assert notices() == [("overdue", "2026-11-18"), ("reminder", "2026-11-26"), ("overdue", "2026-11-26")]


def test_what_was_answered_is_told_of_no_more(cast):
    in_state(cast, State.DECLINED)
    in_state(cast, State.REPORTED)

    run("2027-03-01")

    assert notices() == []


def test_a_silent_body_is_asked_once_until_it_speaks(cast):
    referral = in_state(cast, State.ACCEPTED)
    assert "お尋ね 0 件" in run("2026-12-03")
    assert "お尋ね 1 件" in run("2026-12-04")
    assert "お尋ね 0 件" in run("2027-01-20")
    with acting_as(cast.eguchi.actor):
        referral_answer.tell_progress(
            referral=referral,
            answer=ProgressAnswer.MEETING,
            seen_on=None,
            text="",
            by=cast.eguchi.actor,
            at=NOW.replace(year=2027, month=1, day=20),
        )

    run("2027-02-18")
    run("2027-02-19")

    assert notices() == [("silent", "2026-11-04"), ("silent", "2027-01-20")]


def test_the_city_chooses_after_how_many_days_it_asks(cast):
    in_state(cast, State.ACCEPTED)
    NumberSettingFactory(code="progress_days", value=60)

    run("2027-01-02")
    assert notices() == []
    run("2027-01-03")

    assert notices() == [("silent", "2026-11-04")]


def test_nothing_closes_by_itself(cast):
    rows = [sent(cast), in_state(cast, State.ACCEPTED), in_state(cast, State.REPORTED)]
    before = [(row.state, row.version) for row in Referral.unscoped.order_by("id")]

    run("2028-01-01")

    assert [(row.state, row.version) for row in Referral.unscoped.order_by("id")] == before
    assert len(before) == len(rows)


def test_each_notice_leaves_one_audit_row_without_a_user(cast):
    referral = sent(cast)
    run("2026-11-19")
    run("2026-11-19")

    row = AuditEvent.unscoped.get(type="referral_noticed")

    assert (row.case_no, row.user_id, row.user_name) == (referral.referral_no, None, "run_clocks")


def test_both_sides_read_what_was_told_and_nobody_else(cast, browse):
    referral = sent(cast)
    run("2026-11-19")

    assert "回答期限を過ぎたお知らせ" in text_of(browse(cast.aida).get(url("referral_detail", referral)))
    assert "回答期限を過ぎたお知らせ" in text_of(browse(cast.eguchi).get(url("referral_detail", referral)))
    with acting_as(cast.doi.actor):
        assert not ReferralNotice.objects.exists()
    with acting_as(cast.eguchi.actor):
        assert ReferralNotice.objects.count() == 1


def test_an_answer_between_looking_and_writing_wins(cast, monkeypatch):
    referral = received(cast)
    look = clocks._by_date

    def answered_meanwhile(when):
        found = look(when)
        Referral.unscoped.filter(pk=referral.pk).update(state=State.ACCEPTED)
        return found

    monkeypatch.setattr(clocks, "_by_date", answered_meanwhile)
    actor = system_actor("run_clocks")
    with acting_as(actor):
        clocks.run(by=actor, at=NOW.replace(day=20))

    assert notices() == []


def test_the_database_keeps_one_notice_of_a_kind_and_date(db):
    notice = ReferralNoticeFactory(kind=NoticeKind.OVERDUE)

    with pytest.raises(IntegrityError), transaction.atomic():
        ReferralNoticeFactory(referral=notice.referral, kind=NoticeKind.OVERDUE)
