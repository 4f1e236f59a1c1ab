"""The lists of codes: those that the administrator edits, and those that are fixed, with the reason."""

from dataclasses import dataclass

from cases.codes.code_list import FIXED_LISTS, CodeList
from cases.models import Code


@dataclass(frozen=True)
class Row:
    """One code, and whether it can go up or down."""

    code: Code
    may_rise: bool
    may_sink: bool


def code_lists_page() -> dict:
    """The context of the page of all lists."""
    rows = list(Code.objects.in_order())
    return {"lists": [_summary(each, rows) for each in CodeList], "fixed": FIXED_LISTS}


def code_list_page(code_list: CodeList) -> dict:
    """The context of the page of one list."""
    codes = list(Code.objects.filter(list=code_list).in_order())
    last = len(codes) - 1
    return {
        "list": code_list,
        "rows": [Row(code, number > 0, number < last) for number, code in enumerate(codes)],
    }


def _summary(code_list: CodeList, rows: list[Code]) -> dict:
    codes = [row for row in rows if row.list == code_list]
    in_use = [row for row in codes if row.is_active]
    return {"list": code_list, "in_use": len(in_use), "retired": len(codes) - len(in_use)}
