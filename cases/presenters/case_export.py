"""The file of a list of cases: one heading, one row per case, and on every page who took it and that it is bound."""

import csv
from datetime import datetime
from io import BytesIO, StringIO

from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Actor
from akishima_support.japanese.formats import format_date, format_datetime
from akishima_support.japanese.punctuation import listed
from akishima_support.spreadsheets import guarded
from cases.codes.export import ExportFormat
from cases.models import Case
from cases.rules.birth import likely_age

WIDTHS = (14, 20, 8, 12, 10, 20, 30, 18, 20, 20)


def headings() -> list[str]:
    """The first row."""
    return [
        _("ケース番号"), _("ご本人"), _("年齢"), _("状態"), _("緊急度"), _("次の確認日"), _("次に確認すること"),
        _("主担当者"), _("開始日"), _("最後の動き"),
    ]  # fmt: skip


def rows_of(cases: list[Case]) -> list[list[str]]:
    """One row per case, as on the screen."""
    today = timezone.localdate()
    return [[guarded(str(value)) for value in _row(case, today)] for case in cases]


def _row(case: Case, today) -> list:
    age = likely_age(case.person, today)
    return [
        case.case_no,
        case.person_label,
        "" if age is None else age,
        case.get_status_display(),
        case.get_urgency_display(),
        format_date(case.next_check_on) if case.next_check_on else "",
        case.next_check_note,
        case.lead_worker.name if case.lead_worker else "",
        format_date(case.opened_on),
        format_date(case.last_activity_on),
    ]


def mark(actor: Actor, at: datetime) -> str:
    """Who took it out and when; printed on every page."""
    who = f"{actor.organization_name} {actor.user_name} {format_datetime(at)}"
    return _("%(who)s　目的外利用禁止") % {"who": who}


def file_of(kind: str, cases: list[Case], words: list[str], stamp: str) -> bytes:
    """The file itself."""
    title = listed(words) or _("支援中のケース")
    make = _xlsx if kind == ExportFormat.XLSX else _csv
    return make(guarded(title), rows_of(cases), stamp)


def _csv(title: str, rows: list[list[str]], stamp: str) -> bytes:
    """UTF-8 with a mark at the front, so that Excel reads it as such."""
    out = StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerows([[stamp], [title], headings(), *rows])
    return out.getvalue().encode("utf-8-sig")


def _xlsx(title: str, rows: list[list[str]], stamp: str) -> bytes:
    # Here and not above: ten megabytes that a worker needs only once somebody takes a list out.
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font

    book = Workbook()
    sheet = book.active
    sheet.title = _("ケース一覧")
    for row in ([stamp], [title], headings(), *rows):
        sheet.append(row)
    for cell in sheet[3]:
        cell.font = Font(bold=True)
    for column, width in zip("ABCDEFGHIJ", WIDTHS, strict=True):
        sheet.column_dimensions[column].width = width
    for cells in sheet.iter_rows(min_row=3):
        for cell in cells:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    sheet.freeze_panes = "B4"
    sheet.print_title_rows = "3:3"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", sheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight, sheet.sheet_properties.pageSetUpPr.fitToPage = 0, True
    sheet.oddHeader.center.text = sheet.oddFooter.center.text = stamp.replace("&", "&&")
    out = BytesIO()
    book.save(out)
    return out.getvalue()
