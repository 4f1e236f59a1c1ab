"""Each entrance mounts what its roles can use, and nothing else."""

import pytest
from django.urls import URLResolver

from akishima_support import urls
from akishima_support.access import Side
from akishima_support.access.sides import of_this_side


def names(patterns):
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            yield from names(pattern.url_patterns)
        else:
            yield pattern.name


def mounted(side):
    return set(names(of_this_side(urls.urlpatterns, side)))


STAFF_ONLY = {"access_log", "account_list", "invitation_new", "account_end"}
BOTH = {"today", "account_login", "account_logout", "affiliation_choose", "invitation_accept", "set_language"}


def test_the_partners_entrance_has_no_page_of_the_city():
    assert not mounted(Side.PARTNER) & STAFF_ONLY


def test_both_entrances_have_what_everybody_needs():
    assert mounted(Side.PARTNER) >= BOTH
    assert mounted(Side.STAFF) >= BOTH


def test_the_city_s_entrance_has_its_own_pages():
    assert mounted(Side.STAFF) >= STAFF_ONLY


def test_together_they_are_everything():
    assert mounted(Side.STAFF) | mounted(Side.PARTNER) == set(names(urls.urlpatterns)) == mounted("both")


def test_an_unknown_side_is_an_error():
    with pytest.raises(ValueError, match="elsewhere"):
        mounted("elsewhere")
