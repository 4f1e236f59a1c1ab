"""回答期限: what the administrator chooses is what a referral gets when it is sent."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from cases.codes.consultation import Urgency
from cases.codes.referral import Act
from cases.models import AnswerDays
from cases.rules.answer_days import answer_due_on
from tests.cases.stage import sent
from tests.factories.cases import AnswerDaysFactory

LIST = "/cases/answer-days/"
PAGE = "/cases/answer-days/introduction/"
DAYS = {"u1": "0", "u2": "2", "u3": "4", "u4": "5", "version": "1"}


def test_the_chosen_days_count_from_the_next_sending_on(cast, browse):
    before = sent(cast)

    assert browse(cast.fujii).post(PAGE, DAYS).url == LIST

    after = sent(cast)
    assert before.respond_by == date(2026, 11, 18)  # ten business days from 4 November
    assert after.respond_by == date(2026, 11, 11)
    before.refresh_from_db()
    assert before.respond_by == date(2026, 11, 18)


def test_the_sender_reads_the_chosen_days(cast, browse):
    browse(cast.fujii).post(PAGE, DAYS)

    page = browse(cast.aida).get("/cases/referrals/new/").content.decode()

    assert "紹介" in page
    assert "回答は5開庁日以内" in page


def test_a_stale_save_shows_both(cast, browse):
    browse(cast.fujii).post(PAGE, DAYS)

    answer = browse(cast.fujii).post(PAGE, DAYS | {"u4": "9"})

    assert answer.status_code == 409
    assert AnswerDays.unscoped.get().u4 == 5


@pytest.mark.parametrize(
    ("box", "typed"), [("u1", ""), ("u2", "-1"), ("u3", "1"), ("u4", "61"), ("u4", "長"), ("u4", "\x00")]
)
def test_a_slip_is_named_at_its_box_and_nothing_typed_is_lost(cast, browse, box, typed):
    answer = browse(cast.fujii).post(PAGE, DAYS | {box: typed})

    assert answer.context["form"][box].errors
    assert answer.context["form"][box].value() == typed
    assert not AnswerDays.unscoped.exists()


@pytest.mark.parametrize("act", ["information", "info_provision", "nonsense"])
def test_an_act_without_an_answer_has_no_days(cast, browse, act):
    assert browse(cast.fujii).get(f"{LIST}{act}/").status_code == 404


def test_the_database_refuses_urgent_after_usual(db):
    with pytest.raises(IntegrityError), transaction.atomic():
        AnswerDaysFactory(u1=9)


@pytest.mark.parametrize(
    ("day", "urgency", "due"),
    [
        (date(2026, 12, 25), Urgency.U4, date(2027, 1, 15)),  # closed 29 December to 3 January, and 11 January
        (date(2026, 12, 28), Urgency.U2, date(2027, 1, 6)),
        (date(2027, 4, 28), Urgency.U2, date(2027, 5, 7)),  # before Golden Week; 29 April, 3 to 5 May
        (date(2027, 5, 2), Urgency.U1, date(2027, 5, 2)),  # at once, also on a Sunday
    ],
)
def test_the_days_skip_the_year_s_end_and_holidays(db, day, urgency, due):
    assert answer_due_on(Act.INTRODUCTION, urgency, day) == due


def test_what_needs_no_answer_has_no_date(db):
    assert answer_due_on(Act.INFO_PROVISION, Urgency.U1, date(2026, 12, 1)) is None
