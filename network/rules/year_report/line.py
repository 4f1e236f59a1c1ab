"""One sentence of the report, with where it comes from."""

from dataclasses import asdict, dataclass, field

from akishima_support.japanese.formats import format_typed
from network.models.sourced import Sourced
from network.report_headings import ReportHeading


@dataclass(frozen=True, slots=True)
class Line:
    """`key` names the rows for ever, so that a sentence that was left out stays so.

    `source` holds the source with the day of the information; `unconfirmed` is 市の確認前; `for_window` marks figures
    so small that only the window reads them, also after publication.
    """

    key: str
    text: str
    source: str
    unconfirmed: bool
    for_window: bool = False


@dataclass(frozen=True, slots=True)
class Chapter:
    """A heading with what the secretariat wrote and what the data say."""

    heading: str
    text: str = ""
    lines: list[Line] = field(default_factory=list)

    @property
    def label(self) -> str:
        """The heading in the language of the page."""
        return str(ReportHeading(self.heading).label)

    def stored(self) -> dict:
        """As JSON that a signed version holds."""
        return {"heading": str(self.heading), "text": self.text, "lines": [asdict(line) for line in self.lines]}


def chapter_of(stored: dict) -> Chapter:
    """A chapter out of a signed version."""
    return Chapter(stored["heading"], stored["text"], [Line(**line) for line in stored["lines"]])


def line_of(row: Sourced, text: str, *, for_window: bool = False) -> Line:
    """What one row says."""
    return Line(_key(row), text, source_of(row), not row.is_verified, for_window)


def line_of_many(key: str, rows: list, text: str) -> Line:
    """What several rows say in one sentence: every source once, and unconfirmed while one of them is."""
    sources = dict.fromkeys(source_of(row) for row in rows)
    return Line(key, text, "、".join(filter(None, sources)), not all(row.is_verified for row in rows))


def source_of(row: Sourced) -> str:
    """The source and its day, where the source does not say the day itself."""
    if row.as_of is None or format_typed(row.as_of) in row.source_note:
        return row.source_note
    day = f"{format_typed(row.as_of)}の時点"
    return f"{row.source_note}({day})" if row.source_note else day


def joined(*parts: str) -> str:
    """Sentences behind each other, each with its full stop."""
    return "".join(f"{part.removesuffix('。')}。" for part in parts if part)


def headed(head: str, *parts: str) -> str:
    """A head with the sentences behind it, where there are any."""
    said = joined(*parts)
    return f"{head}：{said}" if said else joined(head)


def _key(row: Sourced) -> str:
    return f"{row._meta.model_name}-{row.record_key or row.pk}"
