"""Components print what they are given, escaped, and never by colour alone."""

import pytest
from django.template import Context, Template

from akishima_support.ui.navigation import NavItem, mark_current


def printed(source: str, **context) -> str:
    return Template("{% load ui %}" + source).render(Context(context))


def test_a_badge_has_a_word_and_a_shape():
    page = printed('{% badge "受付待ち" "waiting" %}')

    assert "受付待ち" in page
    assert "mark--waiting" in page


def test_a_badge_escapes_its_word():
    assert "&lt;b&gt;" in printed("{% badge word %}", word="<b>")


def test_a_post_button_is_a_form_with_a_token():
    page = printed('{% post_button "/accept/" "引き受ける" "primary" version=3 %}', csrf_token="abc")

    assert 'method="post" action="/accept/"' in page
    assert 'name="csrfmiddlewaretoken" value="abc"' in page
    assert '<input type="hidden" name="version" value="3">' in page


def test_an_empty_list_shows_the_way_on():
    page = printed('{% empty_state "まだありません。" "/new/" "記録する" %}')

    assert '<a class="button" href="/new/">記録する</a>' in page


def test_a_fact_that_nobody_wrote_is_shown_as_such():
    page = printed("{% facts items %}", items=[("住所", ""), ("人数", 0)])

    assert "未記入" in page
    assert "<dd>0</dd>" in page


def test_a_keyed_table_has_row_headings():
    page = printed('{% key_value_table items "ご本人" %}', items=[("呼び名", "あおい")])

    assert '<th scope="row">呼び名</th><td>あおい</td>' in page
    assert "<caption>ご本人</caption>" in page


@pytest.mark.parametrize(
    ("previous_url", "next_url", "count"), [("", "", 0), ("/p", "", 1), ("", "/n", 1), ("/p", "/n", 2)]
)
def test_pages_shows_only_the_ways_there_are(previous_url, next_url, count):
    page = printed("{% pages previous_url next_url %}", previous_url=previous_url, next_url=next_url)

    assert page.count("<a ") == count


def test_tabs_say_which_one_is_open():
    page = printed(
        '{% tabs items "ケース" %}', items=[NavItem("/1", "経過", is_current=True), NavItem("/2", "連携", count=0)]
    )

    assert '<a href="/1" aria-current="page">経過</a>' in page
    assert '<span class="count">0</span>' in page


def test_a_breadcrumb_ends_with_this_page():
    page = printed('{% breadcrumb "/" "今日" "R8-0001" %}')

    assert '<li><a href="/">今日</a></li>' in page
    assert '<li aria-current="page">R8-0001</li>' in page


@pytest.mark.parametrize(
    "source",
    [
        '{% notice "warning" title="題" %}{{ text }}{% endnotice %}',
        '{% card "題" %}{{ text }}{% endcard %}',
        '{% timeline_item "4月1日" "題" %}{{ text }}{% endtimeline_item %}',
    ],
)
def test_a_block_prints_its_title_and_its_content_escaped_once(source):
    page = printed(source, text="<i>&")

    assert "題" in page
    assert "&lt;i&gt;&amp;" in page
    assert "&amp;lt;" not in page


def test_the_item_with_the_longest_matching_address_is_current():
    items = [NavItem("/", "今日"), NavItem("/cases/", "ケース"), NavItem("/cases/new/", "新しいケース")]

    marked = mark_current(items, "/cases/new/step/")

    assert [item.is_current for item in marked] == [False, False, True]


def test_what_is_folded_is_current_with_the_page_inside_it():
    items = [NavItem("/", "今日"), NavItem("", "機関", items=(NavItem("/list/", "名簿"), NavItem("/map/", "地図")))]

    marked = mark_current(items, "/list/3/")

    assert [item.is_current for item in marked] == [False, True]
    assert [each.is_current for each in marked[1].items] == [True, False]
    assert not mark_current(items, "/")[1].is_current


def test_the_start_page_is_current_only_on_itself():
    items = [NavItem("/", "今日"), NavItem("/cases/", "ケース")]

    assert not any(item.is_current for item in mark_current(items, "/other/"))
    assert mark_current(items, "/")[0].is_current
