"""直す・示す・閉じる・刷る: the other pages of an anonymized sheet on the window's side."""

from datetime import timedelta

from django.urls import reverse
from django.utils import timezone

from akishima_support.japanese.formats import format_typed
from tests.cases.sheet_stage import WORDS, fresh, passed, shown, status_of, written


def page(name, origin) -> str:
    return reverse(f"cases:case_summary_{name}", args=[origin.uid])


def boxes(origin, **changes) -> dict:
    words = {name: value for name, value in WORDS.items() if value not in (None, False)}
    return words | {"version": origin.version, "closes_on": format_typed(origin.summary.closes_on)} | changes


def test_a_change_of_what_is_shown_takes_it_away_until_it_is_read_again(cast, browse):
    origin = shown(cast)

    answer = browse(cast.aida).post(page("edit", origin), boxes(origin, is_public="on"))

    assert answer.status_code == 302
    assert (status_of(origin), fresh(origin).summary.is_public, fresh(origin).read_at) == ("draft", True, None)


def test_only_the_writer_edits_and_what_gives_somebody_away_stays_out(cast, browse):
    origin = written(cast)

    form = browse(cast.aida).post(page("edit", origin), boxes(origin, course="54歳。")).context["form"]
    other = browse(cast.murata).post(page("edit", origin), boxes(origin, course="約5年前から。"))

    assert form["course"].errors
    assert form["course"].value() == "54歳。"
    assert "書いた人だけ" in other.content.decode()
    assert fresh(origin).summary.course == WORDS["course"]


def test_it_is_shown_until_a_day_that_can_be_moved(cast, browse):
    origin, client = passed(cast), browse(cast.aida)
    later = timezone.localdate() + timedelta(days=30)

    for closes_on in (origin.summary.closes_on, later):
        sent = {"version": fresh(origin).version, "closes_on": format_typed(closes_on)}
        assert client.post(page("show", origin), sent).status_code == 302
        assert (status_of(origin), fresh(origin).summary.closes_on) == ("shown", closes_on)
    wrong = {"version": fresh(origin).version, "closes_on": format_typed(timezone.localdate())}
    assert "会議の日か" in client.post(page("show", origin), wrong).content.decode()


def test_what_nobody_else_has_read_is_not_shown(cast, browse):
    origin = written(cast)
    sent = {"version": origin.version, "closes_on": format_typed(origin.summary.closes_on)}

    assert "読み合わせが済んで" in browse(cast.aida).post(page("show", origin), sent).content.decode()
    assert status_of(origin) == "draft"


def test_closing_is_for_good_and_twice_says_so(cast, browse):
    origin, client = shown(cast), browse(cast.aida)

    client.post(page("close", origin), {"version": origin.version})
    again = client.post(page("close", origin), {"version": fresh(origin).version})

    assert status_of(origin) == "closed"
    assert "もう閉じています" in again.content.decode()


def test_each_paper_has_its_number_and_names_no_member_of_staff(cast, browse):
    origin = passed(cast, handling="paper", copies=3)

    paper = browse(cast.aida).get(page("sheet", origin)).content.decode()

    assert [number for number in range(1, 5) if f"第{number}号（全3部）" in paper] == [1, 2, 3]
    assert "取扱注意・回収資料" in paper
    assert "架空 相田" not in paper
    assert origin.case.case_no not in paper


def test_only_paper_that_was_read_is_printed(cast, browse):
    for origin in (passed(cast), written(cast, handling="paper", copies=3)):
        assert browse(cast.aida).get(page("sheet", origin)).status_code == 404
