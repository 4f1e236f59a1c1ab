"""読み合わせ: `cases:case_summary_submit`, `cases:case_summary_read`, and what 今日 says of it."""

import pytest
from django.urls import reverse

from network.sheet_codes import SheetStatus
from tests.cases.sheet_stage import ALL, fresh, status_of, waiting, written
from tests.cases.window_stage import case_of, queries_of


def page(name, origin) -> str:
    return reverse(f"cases:case_summary_{name}", args=[origin.uid])


def today_of(client) -> str:
    return client.get(reverse("today")).content.decode()


@pytest.fixture
def origin(cast):
    return waiting(cast)


def test_it_waits_on_the_day_of_everybody_at_the_window_but_the_writer(cast, browse, origin):
    link = page("read", origin)

    found = {name for name, member in cast.members().items() if name != "hase" and link in today_of(browse(member))}

    assert found == {"baba", "murata"}


def test_the_second_reader_needs_no_reason_while_it_waits(cast, origin):
    from tests.conftest import signed_in

    assert signed_in(cast.murata, says_why=False).get(page("read", origin)).status_code == 200


def test_every_tick_is_needed_by_writer_and_reader(cast, browse):
    origin = written(cast)
    steps = [("submit", cast.aida, "draft", "waiting"), ("read", cast.murata, "waiting", "passed")]

    for name, who, before, after in steps:
        sent = {"version": fresh(origin).version, "checks": ALL[:-1]}
        assert browse(who).post(page(name, origin), sent).context["form"]["checks"].errors
        assert status_of(origin) == before
        assert browse(who).post(page(name, origin), sent | {"checks": ALL}).status_code == 302
        assert status_of(origin) == after


def test_the_writer_cannot_let_it_pass(cast, browse, origin):
    answer = browse(cast.aida).post(page("read", origin), {"version": origin.version, "checks": ALL})

    assert "自分で書いたシート" in answer.content.decode()
    assert status_of(origin) == SheetStatus.WAITING


def test_it_goes_back_with_words_and_waits_for_the_writer(cast, browse, origin):
    murata, sent = browse(cast.murata), {"version": origin.version, "send_back": "1", "return_note": ""}
    assert murata.post(page("read", origin), sent).context["form"]["return_note"].errors

    murata.post(page("read", origin), sent | {"return_note": "趣味をぼかす"})

    assert status_of(origin) == SheetStatus.DRAFT
    assert page("detail", origin) in today_of(browse(cast.aida))
    assert "趣味をぼかす" in browse(cast.aida).get(page("detail", origin)).content.decode()


def test_an_old_page_lets_nothing_pass(cast, browse, origin):
    answer = browse(cast.murata).post(page("read", origin), {"version": 1, "checks": ALL})

    assert "ほかの人が先に" in answer.content.decode()
    assert status_of(origin) == SheetStatus.WAITING


def test_bad_words_are_named_and_kept(cast, browse, origin):
    for text in ("a\x00b", "長" * 501):
        sent = {"version": origin.version, "send_back": "1", "return_note": text}
        form = browse(cast.murata).post(page("read", origin), sent).context["form"]
        assert form["return_note"].errors
        assert form["return_note"].value() == text


def test_doubts_are_shown_to_both_readers(cast, browse):
    origin = waiting(cast, course="約2年前、4月に高校をやめた。")

    for who in (cast.aida, cast.murata):
        assert "4月" in browse(who).get(page("read", origin)).content.decode().split("もう一度見てください")[1]


def test_today_costs_the_same_with_1_and_20_sheets(cast, browse, origin):
    client = browse(cast.murata)
    before = queries_of(client, reverse("today"))

    for _ in range(5):
        waiting(cast, case=case_of(cast), meeting=origin.summary.meeting)

    assert queries_of(client, reverse("today")) == before
