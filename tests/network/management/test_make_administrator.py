"""The first administrator."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from akishima_support.access import Role
from network.models import Affiliation

GOOD = "川と鳥と風と雲と月と空と海と山と谷"


def make(**options):
    out = StringIO()
    call_command("make_administrator", stdout=out, **options)
    return out.getvalue().split()[-1]


def test_the_link_makes_an_administrator_of_the_window(client, cast):
    link = make(username="first", name="架空 最初")

    client.post(link, {"name": "架空 最初", "username": "first", "password1": GOOD, "password2": GOOD})

    affiliation = Affiliation.objects.get(user__username="first")
    assert (affiliation.role, affiliation.organization) == (Role.ADMINISTRATOR, cast.window)


def test_without_the_directory_it_says_what_to_do(db):
    with pytest.raises(CommandError, match="load_directory"):
        make(username="first", name="架空 最初")


@pytest.mark.parametrize(
    ("username", "sentence"), [("aida", "すでに使われています"), ("a b", "半角"), ("", "入力してください")]
)
def test_a_name_that_cannot_be_is_refused_with_a_sentence(cast, username, sentence):
    with pytest.raises(CommandError, match=sentence):
        make(username=username, name="架空 最初")
