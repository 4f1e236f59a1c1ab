"""The main menu: short enough to be read at a glance, with every page of the table in it."""

import pytest

from akishima_support.access import CAPABILITIES, Role
from akishima_support.navigation import FLAT_AT_MOST, FOLDED, MENU, _menu

LONGEST = 10


def urls(items) -> list[str]:
    return [each.url for item in items for each in item.items or (item,)]


def words(items) -> list[str]:
    return [item.label for item in items if item.items]


@pytest.mark.parametrize("role", Role)
def test_each_page_that_a_role_may_open_stands_there_once_and_the_first_row_is_short(role):
    items = _menu(role, "ja", "")

    assert len(urls(items)) == len(set(urls(items))) == sum(each in CAPABILITIES[role] for _n, _l, each in MENU)
    assert len(items) <= LONGEST


def test_the_window_s_pages_are_folded_and_a_partner_s_few_are_not():
    assert words(_menu(Role.MANAGER, "ja", "")) == ["機関", "そのほか"]
    assert words(_menu(Role.ADMINISTRATOR, "ja", "")) == ["機関", "設定"]
    assert words(_menu(Role.PARTNER_STAFF, "ja", "")) == []
    assert len(_menu(Role.PARTNER_STAFF, "ja", "")) <= FLAT_AT_MOST


def test_what_is_folded_is_in_the_menu():
    assert {name for _word, names in FOLDED for name in names.split()} <= {name for name, _label, _may in MENU}


def test_a_page_that_is_folded_can_be_reached_without_a_script(cast, browse):
    page = browse(cast.baba).get("/").content.decode()

    assert page.count('<details class="main-nav__folded" name="main-nav">') == 2
    assert 'href="/cases/phrases/"' in page
    assert '<summary class="is-current">' in browse(cast.baba).get("/cases/phrases/").content.decode()
    assert '<summary class="is-current">' not in page
