"""回答期限: `cases:answer_days_list`."""

from tests.factories.cases import AnswerDaysFactory
from tests.queries import asks


def test_every_act_that_is_answered_has_its_line(cast, browse):
    AnswerDaysFactory(u4=23)

    page = browse(cast.fujii).get("/cases/answer-days/").content.decode()

    assert "23日" in page
    assert "つなぎ" in page
    assert "情報提供・共有" not in page


def test_the_table_costs_one_statement(cast, browse):
    client = browse(cast.fujii)
    client.get("/cases/answer-days/")

    with asks(3):  # session, account; the days
        client.get("/cases/answer-days/")
