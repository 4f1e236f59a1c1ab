"""An INSERT that is composed once writes what Django would write."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from django.db.models import Value
from django.db.models.functions import Concat

from akishima_support.access.composed_insert import _compose
from cases.models import Person
from tests.factories.cases import PersonFactory


def test_every_column_comes_back_as_it_was_given(cast):
    given = {
        "name": "架空 𠮷田﨑子",
        "born_on": date(1970, 6, 1),
        "born_precision": "month",
        "contact_limits": ["no_post"],
        "risk_kinds": [],
        "phone": "042-000-0001",
    }

    person = PersonFactory(keeper=cast.window, **given)

    found = Person.unscoped.get(pk=person.pk)
    assert {name: getattr(found, name) for name in given} == given
    assert (found.uid, found.keeper, found.version) == (person.uid, cast.window, 1)


def test_the_statement_is_composed_once_per_set_of_columns(cast):
    PersonFactory(keeper=cast.window)
    before = _compose.cache_info().misses

    PersonFactory.create_batch(3, keeper=cast.window)

    assert _compose.cache_info().misses == before


def test_what_the_database_refuses_stays_refused(cast):
    person = PersonFactory(keeper=cast.window)

    with pytest.raises(IntegrityError), transaction.atomic():
        PersonFactory(keeper=cast.window, uid=person.uid)


def test_an_expression_goes_the_way_of_django(cast):
    person = PersonFactory.build(keeper=cast.window, name_note=Concat(Value("旧字"), Value("体")))

    # Without the search index, which reads the values.
    super(Person, person).save_base(force_insert=True)

    assert Person.unscoped.get(pk=person.pk).name_note == "旧字体"
