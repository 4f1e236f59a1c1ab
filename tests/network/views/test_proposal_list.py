"""提案・調査・施策."""

import pytest

from tests.factories import InitiativeFactory, ProposalFactory, SurveyFactory
from tests.queries import asks

PAGE = "/network/proposals/"
# Session, account; proposals, surveys, initiatives.
QUERIES = 5


@pytest.mark.parametrize("name", ["aida", "baba", "fujii"])
def test_the_window_and_the_administrator_read_it(browse, cast, name):
    ProposalFactory(topic="架空の提案")
    SurveyFactory(name="架空の調査", source_note="架空の出典", fiscal_year=2021)
    InitiativeFactory(name="架空の施策")

    page = browse(getattr(cast, name)).get(PAGE).content.decode()

    for text in ["架空の提案", "架空の調査", "架空の出典", "令和3年度", "架空の施策"]:
        assert text in page


@pytest.mark.parametrize("name", ["chiba", "doi", "eguchi", "goto", "ikawa"])
def test_for_everybody_else_the_page_does_not_exist(browse, cast, name):
    client = browse(getattr(cast, name))

    assert client.get(PAGE).status_code == 404
    assert PAGE not in client.get("/network/organizations/").content.decode()


def test_nothing_yet_says_so(browse, cast):
    assert "提案はまだ登録されていません" in browse(cast.aida).get(PAGE).content.decode()


@pytest.mark.parametrize("rows", [1, 20])
def test_it_costs_the_same_with_one_and_twenty_rows(browse, cast, rows):
    for _each in range(rows):
        ProposalFactory(from_organization=cast.shakyo)
        SurveyFactory()
        InitiativeFactory()
    client = browse(cast.aida)
    client.get("/network/organizations/")  # the first page of a session also notes when it was used

    with asks(QUERIES):
        client.get(PAGE)
