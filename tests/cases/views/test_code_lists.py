"""コード表の一覧: what can be changed, and what is fixed and why."""

from cases.code_lists import STARTING_LISTS
from cases.codes.code_list import ALWAYS_THERE, WITHOUT_UNKNOWN, CodeList
from cases.models import Code
from tests.cases.window_stage import queries_of
from tests.factories.cases import CodeFactory

URL = "/cases/codes/"


def test_editable_and_fixed_lists_are_told_apart(cast, browse):
    Code.unscoped.filter(list="trigger", code="covid").update(is_active=False)

    page = browse(cast.fujii).get(URL).content.decode()

    assert page.index("きっかけ") < page.index("変えられないもの") < page.index("緊急度")
    assert "いつまでに動くかの期限が、ここから決まります。" in page


def test_every_list_of_answers_starts_with_unknown_and_not_asked():
    for code_list in CodeList:
        codes = [code for code, *_words in STARTING_LISTS[code_list]]

        assert bool(set(ALWAYS_THERE) & set(codes)) == (code_list not in WITHOUT_UNKNOWN), code_list
        assert code_list in WITHOUT_UNKNOWN or set(ALWAYS_THERE) <= set(codes), code_list
        assert len(set(codes)) == len(codes), code_list


def test_every_code_has_its_words_in_both_languages_and_its_reading():
    rows = [row for rows in STARTING_LISTS.values() for row in rows]

    assert [code for code, *words in rows if not all(words)] == []


def test_the_page_asks_once_for_all_codes(cast, browse):
    client = browse(cast.fujii)
    before = queries_of(client, URL)

    CodeFactory.create_batch(20)

    assert queries_of(client, URL) == before <= 4
