"""The frame of every page, and the pages that say what went wrong."""

import re
from types import SimpleNamespace

import pytest
from django.contrib.auth.models import AnonymousUser
from django.template.loader import get_template, render_to_string
from django.test import RequestFactory

from akishima_support.access import Actor, Role
from akishima_support.ui.navigation import NavItem

AIDA = Actor(1, "相田 架空", 1, 1, "福祉総務課", Role.WINDOW_STAFF)
ERROR_PAGES = ["400.html", "403.html", "403_csrf.html", "404.html", "500.html", "503.html"]
NEEDS_NOTHING = ["400.html", "500.html", "503.html"]


def request_of(actor: Actor | None):
    request = RequestFactory().get("/cases/?after=3")
    request.actor = actor
    request.resolver_match = None
    request.session = {}
    request.user = SimpleNamespace(is_authenticated=True) if actor else AnonymousUser()
    return request


def page(actor: Actor | None = None, **context) -> str:
    return render_to_string("base.html", context, request=request_of(actor))


def test_the_page_says_for_whom_somebody_acts():
    html = page(AIDA)

    assert "福祉総務課" in html
    assert "窓口職員" in html
    assert "相田 架空" in html
    assert 'action="/accounts/logout/"' in html


def test_a_stranger_sees_no_name_and_no_way_to_sign_out():
    html = page(None)

    assert "account__who" not in html
    assert "logout" not in html


def test_the_language_switch_comes_back_to_the_same_page():
    assert '<input type="hidden" name="next" value="/cases/?after=3">' in page(AIDA)


def test_the_way_to_another_affiliation_is_shown_only_when_there_is_one():
    assert "所属を切り替える" not in page(AIDA)
    assert '<a class="account__link" href="/switch/">所属を切り替える</a>' in page(
        AIDA, affiliation_change_url="/switch/"
    )


def test_the_menu_says_where_we_are_and_leaves_out_what_is_not_mounted():
    html = page(AIDA, navigation=[NavItem("/today/", "今日", is_current=True), NavItem("", "別の入口")])

    assert '<a href="/today/" aria-current="page">今日</a>' in html
    assert "別の入口" not in html


def test_a_link_of_the_menu_can_have_an_access_key():
    html = page(AIDA, navigation=[NavItem("/new/", "相談を受ける", access_key="n"), NavItem("/today/", "今日")])

    assert '<a href="/new/" accesskey="n">' in html
    assert html.count("accesskey") == 1


@pytest.mark.parametrize(
    ("level", "role"), [("success", "status"), ("info", "status"), ("warning", "alert"), ("error", "alert")]
)
def test_a_message_is_read_out_as_loud_as_it_is(level, role):
    class Message(str):
        level_tag = level

    assert f'<div class="notice notice--{level}" role="{role}">' in page(AIDA, messages=[Message("保存しました")])


def test_the_first_link_leads_past_the_menu():
    html = page(AIDA)

    assert html.index('<a class="skip-link" href="#main">') < html.index("<header")
    assert '<main class="page__main" id="main"' in html


def test_the_language_of_the_page_is_said():
    assert '<html lang="ja">' in page(AIDA)


@pytest.mark.parametrize("name", ["base.html", "ui/print_base.html", *ERROR_PAGES])
def test_nothing_is_inline_and_nothing_comes_from_elsewhere(name):
    html = render_to_string(name, request=request_of(AIDA))

    assert not re.search(r"\sstyle=|\son\w+=|<style|<script(?! src=)", html)
    assert not re.search(r"(?:src|href|action)=\"(?:https?:)?//", html)


@pytest.mark.parametrize("name", NEEDS_NOTHING)
def test_the_worst_pages_need_neither_request_nor_database(name):
    html = get_template(name).render()

    assert "<h1>" in html
    assert "/static/css/base.css" in html


def test_not_found_never_says_whether_something_exists():
    html = render_to_string("404.html", request=request_of(AIDA))

    assert "ページが見つかりません" in html
    assert "権限" not in html


def test_a_sheet_says_how_to_treat_it_and_who_printed_it():
    html = render_to_string("ui/print_base.html", request=request_of(AIDA))

    assert "取扱注意" in html
    assert re.search(r"福祉総務課　相田 架空　印刷 令和\d+年\d+月\d+日\(.\) \d\d:\d\d", html)
