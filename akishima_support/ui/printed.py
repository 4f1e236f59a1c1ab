"""Small templates that are printed once per language, with places left open: the rows of long lists.

A row of a list has a dozen places. Django's template engine looks each up anew for every row, which for fifty rows
takes longer than all questions to the database. Here the template is printed once, and every row is one `format_html`,
which escapes what is filled in.
"""

from collections.abc import Iterable
from functools import lru_cache

from django.template.loader import render_to_string
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language


class Printed:
    """`ROW = Printed("cases/_case_row.html", "case_no", "url")`, then `ROW(case_no="…", url="…")`.

    The template may only print its places: a condition would be decided once for all rows.
    """

    def __init__(self, template: str, *places: str) -> None:
        self.template, self.places = template, places

    def __call__(self, **values: object) -> SafeString:
        """One row; what is no safe HTML already is escaped."""
        return format_html(self._pattern(), **values)

    def each(self, rows: Iterable[dict[str, object]]) -> list[SafeString]:
        """Many rows."""
        pattern = self._pattern()
        return [format_html(pattern, **values) for values in rows]

    def _pattern(self) -> str:
        return _pattern(self.template, self.places, get_language())


@lru_cache(maxsize=128)
def _pattern(template: str, places: tuple[str, ...], _language: str) -> str:
    left_open = {name: f"place-{name}-left-open" for name in places}
    return pattern_of(render_to_string(template, left_open), left_open)


def pattern_of(printed: str, left_open: dict[str, str]) -> str:
    """What was printed, as a pattern for `format_html`, with the words that stand in open places named."""
    pattern = printed.replace("{", "{{").replace("}", "}}")
    for name, words in left_open.items():
        pattern = pattern.replace(words, "{" + name + "}")
    return pattern


def joined(parts: Iterable[SafeString]) -> SafeString:
    """Printed parts behind each other; anything else among them is escaped."""
    return format_html_join("", "{}", ((part,) for part in parts))
