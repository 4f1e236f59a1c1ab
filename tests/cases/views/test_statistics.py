"""統計, and the version of it that leaves the window."""

from io import BytesIO

import pytest
import time_machine
from django.utils import timezone
from openpyxl import load_workbook

from cases.models import NumberSetting
from cases.presenters.figure_table import HIDDEN
from cases.presenters.statistics import leaving_version
from cases.presenters.statistics_file import TOP, file_of, sheet_title
from tests.cases.figure_stage import calls, house, moved_to_year
from tests.cases.window_stage import kazuo, queries_of
from tests.factories.cases import NumberSettingFactory, ReferralFactory
from tools.office import sheets_of

PAGE = "/cases/statistics/"
LEAVING = PAGE + "leaving/?year=2025"
FILE = PAGE + "file/?year=2025"


@pytest.fixture(autouse=True)
def in_the_next_year():
    with time_machine.travel("2026-11-04 10:00+09:00", tick=False):
        yield


def page_of(browse, member, url) -> str:
    return browse(member).get(url).content.decode()


def book_of(browse, cast):
    return load_workbook(BytesIO(browse(cast.aida).get(FILE).content))


def sheet_of(book, title) -> dict:
    """The first numbers of a sheet by what they count."""
    return {line[0]: line[1] for line in book[title].iter_rows(min_row=6, values_only=True)}


def test_every_number_leads_to_what_it_counts(browse, cast):
    house(cast)
    window = browse(cast.aida)

    page = window.get(f"{PAGE}?year=2025").content.decode()
    link = PAGE + "rows/?table=channel&row=mail&column=&year=2025&part=year"
    behind = window.get(link).content.decode()

    assert link.replace("&", "&amp;") in page
    assert "<strong>令和7年度　メール</strong>" in behind
    assert behind.count('<th scope="row">') == 1


def test_a_subject_a_quarter_and_odd_words_in_the_address(browse, cast):
    house(cast)

    assert "年齢と性別" in page_of(browse, cast.aida, f"{PAGE}?year=2025&subject=people")
    assert "第1四半期（4〜6月）" in page_of(browse, cast.aida, f"{PAGE}?year=2025&part=q1")
    assert "四半期ごとの相談" not in page_of(browse, cast.aida, f"{PAGE}?year=2025&part=q1")
    assert "令和8年度" in page_of(browse, cast.aida, f"{PAGE}?year=%00&part=m13&subject=x")


def test_what_leaves_shows_no_small_number_and_no_way_to_it(browse, cast):
    calls(cast, 12, channel="phone")
    calls(cast, 8, channel="mail", month=6)
    calls(cast, 2, channel="counter", month=7)

    full = page_of(browse, cast.aida, f"{PAGE}?year=2025")
    page = page_of(browse, cast.aida, LEAVING)
    sheet = sheet_of(book_of(browse, cast), "相談方法")

    assert ">22</td>" in page and "rows/?table" not in page
    assert (sheet["電話"], sheet["メール"], sheet["来所(窓口)"], sheet["訪問(家庭訪問)"]) == (
        12, HIDDEN, HIDDEN, HIDDEN,
    )  # fmt: skip
    assert sheet["計（載せた数だけ）"] == 12
    assert 'aria-label="来所(窓口) 件 2"' in full


def test_what_the_window_sees_is_not_printed_and_only_a_year_that_is_over_leaves(browse, cast):
    calls(cast, 6)

    assert '<p class="paper-only">' in page_of(browse, cast.aida, PAGE)
    for url in (LEAVING.replace("2025", "2026"), LEAVING.replace("2025", "9999"), LEAVING.split("?")[0]):
        page = page_of(browse, cast.aida, url)
        assert "ひきこもり相談の統計　令和7年度" in page and '<option value="2026"' not in page


def test_the_city_chooses_what_is_small_and_everybody_takes_out_the_same(browse, cast):
    calls(cast, 6, kazuo(cast))
    calls(cast, 3, kazuo(cast, restricted=True), channel="mail")
    before = [page_of(browse, member, LEAVING).partition("<main")[2] for member in (cast.aida, cast.baba)]

    NumberSettingFactory(code="small_number", value=10)

    assert before[0] == before[1]
    assert ">6</td>" in before[0] and ">9</td>" not in before[0]
    assert ">6</td>" not in page_of(browse, cast.aida, LEAVING)
    assert NumberSetting.unscoped.get().value == 10


def test_the_file_has_a_sheet_for_each_table_that_leaves_with_its_picture_and_calculates_nothing(browse, cast):
    cast.shakyo.name = "=HYPERLINK(1)"
    cast.shakyo.save()
    for _number in range(6):
        moved_to_year(
            ReferralFactory(
                from_organization=cast.window, to_organization=cast.shakyo, act="information", state="completed"
            )
        )

    book = book_of(browse, cast)
    bodies = book["機関ごとの送った数・受けた数"]

    assert len(book.worksheets) == 21 and "月ごとの相談" not in book.sheetnames
    assert [cell.value for cell in bodies[5]][:3] == ["機関", "送った", "受けた"]
    assert [cell.value for cell in bodies[6]][:3] == ["'=HYPERLINK(1)", 6, 0]
    assert "令和7年度" in bodies["A2"].value and "数え方" in bodies["A3"].value and HIDDEN in bodies["A4"].value
    assert len(bodies._charts) == 1


@pytest.mark.parametrize("subject", ["consultations", "people", "referrals", "network"])
def test_it_costs_the_same_with_little_and_much(browse, cast, subject):
    house(cast)
    window, url = browse(cast.aida), f"{PAGE}?year=2025&subject={subject}"
    moved_to_year(
        ReferralFactory(
            from_organization=cast.window, to_organization=cast.shakyo, act="information", state="completed"
        )
    )
    little = queries_of(window, url)

    for _number in range(4):
        house(cast)
        moved_to_year(
            ReferralFactory(
                from_organization=cast.window, to_organization=cast.kokokara, act="information", state="completed"
            )
        )

    assert queries_of(window, url) == little <= 15


@pytest.mark.prove
@pytest.mark.office
def test_libreoffice_shows_the_numbers_of_the_page_that_leaves(cast, as_member, tmp_path):
    calls(cast, 12, channel="phone")
    calls(cast, 8, channel="mail", month=6)
    calls(cast, 2, channel="counter", month=7)
    book, folder = tmp_path / "統計.xlsx", tmp_path / "shown"
    folder.mkdir()
    with as_member(cast.aida):
        version = leaving_version(2025, timezone.localdate())
    book.write_bytes(file_of(version, timezone.now()))

    shown = sheets_of(book, folder)

    assert set(shown) == {sheet_title(table) for table in version.tables}
    assert ["電話", "12"] in [line[:2] for line in shown["相談方法"]]
    for table in version.tables:
        width, lines = len(table.columns) + 1, shown[sheet_title(table)][TOP:]
        assert [line[:width] for line in lines[: len(table.rows)]] == [line_of(table, *row) for row in table.rows]


def line_of(table, row, label):
    """A row of the table as a spreadsheet shows it."""
    numbers = [table.numbers.get((row, key), "") for key, _label in table.columns]
    return [label, *[HIDDEN if number is None else str(number) for number in numbers]]
