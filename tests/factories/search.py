"""Factories of the search index."""

import factory

from cases.models import SearchGram, SearchText
from tests.factories.base import Factory


class SearchGramFactory(Factory):
    """Two letters of a name."""

    class Meta:
        model = SearchGram

    gram = "架空"
    kind = "p"
    row_id = factory.Sequence(lambda n: 900_000 + n)


class SearchTextFactory(Factory):
    """A text of a record."""

    class Meta:
        model = SearchText

    kind = "r"
    row_id = factory.Sequence(lambda n: 900_000 + n)
    text_key = "架空の文章"
