"""The name that a body had at a moment."""

from datetime import UTC, datetime

import pytest
from django.db import IntegrityError, transaction

from network.models import FormerName
from network.models.former_name import names_at
from tests.factories import FormerNameFactory, OrganizationFactory


def at(year):
    return datetime(year, 6, 1, tzinfo=UTC)


@pytest.fixture
def body(db):
    body = OrganizationFactory(name="架空の今の名")
    FormerNameFactory(organization=body, name="架空の一つ前", replaced_at=at(2026))
    FormerNameFactory(organization=body, name="架空の初めの名", replaced_at=at(2024))
    return body


@pytest.mark.parametrize(
    ("moment", "name"),
    [
        (at(2023), "架空の初めの名"),
        (at(2024), "架空の一つ前"),  # the moment of the change has the new name already
        (at(2025), "架空の一つ前"),
        (at(2026), "架空の今の名"),
        (None, "架空の今の名"),
    ],
)
def test_it_is_the_name_that_held_then(body, moment, name):
    other = OrganizationFactory(name="架空の別の機関")

    assert names_at([body, other], moment) == {body.pk: name, other.pk: "架空の別の機関"}


def test_what_it_was_called_is_never_rewritten(body):
    for attempt in (
        lambda: FormerName.unscoped.update(name="別"),
        lambda: FormerName.unscoped.all().delete(),
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            attempt()
