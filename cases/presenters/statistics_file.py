"""The statistics of a year that may leave the window as a spreadsheet: one sheet for each table, with its picture."""

from datetime import datetime
from io import BytesIO

from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.japanese.formats import format_date
from akishima_support.spreadsheets import guarded
from cases.presenters.figure_table import HIDDEN, Table
from cases.presenters.statistics import LeavingVersion

FIRST_COLUMN, OTHER_COLUMNS = 36, 14
TOP = 5  # the row of the headings
TITLE_AT_MOST = 31  # a spreadsheet takes no longer name of a sheet
FORBIDDEN = str.maketrans("[]:*?/\\", "（）：＊？／＼")


def file_of(version: LeavingVersion, at: datetime) -> bytes:
    """The file itself."""
    # Here and not above: ten megabytes that a worker needs only once somebody takes a table out.
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.active)
    for table in version.tables:
        _sheet(book.create_sheet(sheet_title(table)), table, version, at)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def sheet_title(table: Table) -> str:
    """The title as the name of a sheet."""
    return table.title.translate(FORBIDDEN)[:TITLE_AT_MOST]


def legend(least: int) -> str:
    """What the mark of a hidden number means."""
    words = {"mark": HIDDEN, "least": least}
    return (
        _("「%(mark)s」は、%(least)s未満の数（0を含みます）か、それを引き算で求められないように隠した数です。") % words
    )


def _sheet(sheet, table: Table, version: LeavingVersion, at: datetime) -> None:
    from openpyxl.styles import Alignment, Font

    words = {"year": version.period.label, "day": format_date(timezone.localdate(at))}
    for line in (
        [table.title],
        [_("%(year)s　%(day)s作成") % words],
        [_("数え方：%(how)s") % {"how": table.how}],
        [legend(version.least)],
        [table.heading, *[label or table.unit for _key, label in table.columns], *_across(table)],
        *_lines(table),
    ):
        sheet.append([guarded(cell) if isinstance(cell, str) else cell for cell in line])
    for row in (1, TOP):
        for cell in sheet[row]:
            cell.font = Font(bold=True)
    width = len(table.columns) + 1 + len(_across(table))
    for row in (3, 4):
        sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=max(width, 5))
        sheet.cell(row, 1).alignment = Alignment(wrap_text=True, vertical="top")
        sheet.row_dimensions[row].height = 48
    for cells in sheet.iter_rows(min_row=TOP, min_col=2):
        for cell in cells:
            cell.alignment = Alignment(horizontal="right", wrap_text=True, vertical="top")
    sheet.column_dimensions["A"].width = FIRST_COLUMN
    for number in range(1, max(width, 5)):
        sheet.column_dimensions["ABCDEFGHIJ"[number]].width = OTHER_COLUMNS
    sheet.freeze_panes = sheet.cell(TOP + 1, 2)
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "portrait", sheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight, sheet.sheet_properties.pageSetUpPr.fitToPage = 0, True
    _draw(sheet, table, max(width, 5))


def _across(table: Table) -> list[str]:
    return [table.sum_word] if table.adds_across else []


def _lines(table: Table) -> list[list]:
    keys = [key for key, _label in table.columns]
    lines = []
    for row, label in table.rows:
        numbers = [table.numbers.get((row, key), "") for key in keys]
        sums = [table.row_sum(row)] if table.adds_across else []
        lines.append([label, *[HIDDEN if number is None else number for number in numbers], *sums])
    if table.has_sums:
        sums = [table.column_sum(key) for key in keys] + ([table.total] if table.adds_across else [])
        lines.append([table.sum_word, *sums])
    return lines


def _draw(sheet, table: Table, width: int) -> None:
    """The picture, to the right of the table."""
    from openpyxl.chart import BarChart, Reference

    if not any(table.numbers.values()):
        return
    chart = BarChart()
    stacked = len(table.columns) > 2
    chart.type, chart.grouping, chart.overlap = "bar", "stacked" if stacked else "clustered", 100 if stacked else None
    chart.title, chart.height, chart.width = table.title, max(7, 0.7 * len(table.rows)), 18
    last = TOP + len(table.rows)
    data = Reference(sheet, min_col=2, max_col=1 + len(table.columns), min_row=TOP, max_row=last)
    chart.add_data(data, titles_from_data=True)
    chart.set_categories(Reference(sheet, min_col=1, min_row=TOP + 1, max_row=last))
    chart.x_axis.scaling.orientation = "maxMin"
    chart.x_axis.delete = chart.y_axis.delete = False
    if len(table.columns) == 1:
        chart.legend = None
    sheet.add_chart(chart, sheet.cell(TOP, width + 2).coordinate)
