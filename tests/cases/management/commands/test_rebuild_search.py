"""The search index made anew, by the command and by the generator, is what the models have written."""

import pytest
from django.core.management import call_command
from django.db import transaction

from cases.models import SearchGram, SearchText
from tests.cases.window_stage import case_of, kazuo, logged
from tests.factories.cases import ProgressRecordFactory


def index():
    """The whole search index."""
    grams = set(SearchGram.objects.values_list("gram", "kind", "row_id"))
    return grams, set(SearchText.objects.values_list("kind", "row_id", "text_key"))


def test_the_rebuilt_index_is_the_one_that_was_written(cast):
    ProgressRecordFactory(case=case_of(cast, kazuo(cast, nickname="かずりん")), opinion="様子を見る。")
    logged(cast, consulter_name="架空 母", consulter_phone="＋81 90-0000-1234", answered="お話を伺った。")
    before = index()
    SearchGram.objects.all().delete()
    SearchText.objects.all().delete()

    call_command("rebuild_search", verbosity=0)

    assert index() == before
    assert len(before[0]) == 18
    assert len(before[1]) == 2


@pytest.mark.django_db
def test_generated_rows_are_found_as_those_that_were_saved():
    with transaction.atomic():
        call_command("generate_load", cases=3, verbosity=0)
        call_command("generate_load", cases=3, seed=1, verbosity=0)
    made = index()

    call_command("rebuild_search", verbosity=0)

    assert made == index()
    assert len(made[1]) == 6 * (1 + 5)
