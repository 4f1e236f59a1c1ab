"""Where in a sheet the table begins, and which column is what. A guess, for somebody to look at."""

import re
from dataclasses import dataclass

from akishima_support.spreadsheets import Sheet
from network.rules.import_columns import heading_key, known_headings

LOOKED_AT = 40  # rows from the top among which the headings are looked for
IN_BRACKETS = re.compile(r"[(（【\[].*?[)）】\]]")


@dataclass(frozen=True)
class Layout:
    """The sheet (from 0), the number of the row of headings (0 where none was found), and a key per column ("" for
    one that is not taken over).
    """

    sheet: int
    header_row: int
    columns: list[str]


def guess_layout(sheets: list[Sheet], remembered: dict[str, str]) -> Layout:
    """The row that has most known headings. `remembered` are headings that somebody has decided about before."""
    best, found = Layout(0, 0, []), 0
    for index, sheet in enumerate(sheets):
        for number, cells in sheet.rows[:LOOKED_AT]:
            columns = guess_columns(cells, remembered)
            score = sum(map(bool, columns)) + 10 * ("name" in columns)
            if score > found and sum(map(bool, cells)) > 1:
                best, found = Layout(index, number, columns), score
    return best


def guess_columns(headings: list[str], remembered: dict[str, str]) -> list[str]:
    """A key per heading; no key twice."""
    keys: list[str] = []
    for heading in unique_headings(headings):
        key = _guess(heading, remembered)
        keys.append("" if key in keys else key)
    return keys


def _guess(heading: str, remembered: dict[str, str]) -> str:
    whole, shorter = heading_key(heading), heading_key(IN_BRACKETS.sub("", heading))
    if whole in remembered:
        return remembered[whole]
    return known_headings().get(whole) or known_headings().get(shorter, "")


def unique_headings(headings: list[str]) -> list[str]:
    """The second 電話 is called 電話 2, so that both can be decided about and remembered."""
    seen: dict[str, int] = {}
    names = []
    for heading in headings:
        seen[heading] = seen.get(heading, 0) + 1
        names.append(heading if seen[heading] == 1 or not heading else f"{heading} {seen[heading]}")
    return names


def headings_of(sheets: list[Sheet], layout: Layout) -> list[str]:
    """The cells of the row of headings; one empty heading per column where there is no such row."""
    rows = sheets[layout.sheet].rows if layout.sheet < len(sheets) else []
    width = max((len(cells) for _number, cells in rows), default=0)
    cells = dict(rows).get(layout.header_row, [])
    return [*cells, *[""] * (width - len(cells))]
