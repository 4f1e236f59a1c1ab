"""個人情報ファイル簿のための一覧: every table about a person is on it, and nobody is."""

import pytest
from django.urls import reverse
from django.utils.translation import override

from cases import models as m
from cases.presenters.file_register import BLOCKS, items_of
from cases.rules.disposal_belongings import Belongings, tables
from tests.cases.window_stage import kazuo
from tests.conftest import signed_in

PAGE = reverse("cases:file_register")
# Only ways to find, to join or to let in: they hold no item of their own.
BESIDE = {m.SearchGram, m.SearchText, m.RestrictedReader, m.ConsultationTopic}


def test_every_table_that_is_erased_with_a_person_is_on_the_list():
    kept = {rows.model for _name, rows in tables(Belongings({0})) if not rows.model._meta.auto_created}
    told = {model for _key, models in BLOCKS for model in models}

    assert {model.__name__ for model in kept - told - BESIDE} == set()


@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_table_says_something_in_the_language_of_the_page(language):
    with override(language):
        assert [model.__name__ for _key, models in BLOCKS for model in models if not items_of(model)] == []


def test_the_print_names_items_and_nobody(cast):
    kazuo(cast)

    page = signed_in(cast.fujii).get(PAGE).content.decode()

    assert "話されたこと" in page
    assert "知られたくない相手" in page
    assert "要確認" in page
    assert "架空 一夫" not in page
    assert signed_in(cast.chiba).get(PAGE).status_code == 404
