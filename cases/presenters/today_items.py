"""What a section of 今日 is made of."""

from dataclasses import dataclass, field
from datetime import date

# What does not fit is found through the lists; the page stays one page.
AT_MOST = 50


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that waits: what to do (`title`), where (`detail`) and for whom (`about`).

    `since` is the day from which it waits, `due` the day by which it should be done,
    `mark` one word about that day.
    """

    url: str
    title: str
    detail: str
    about: str
    state: str
    since: date | None
    due: date | None
    is_late: bool
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """Things of one kind. `more_url` leads to the whole list when there are more than fit.

    Without any there is no heading: what `nothing` says stands with the others of that kind below all that waits.
    `told` is a section of one sentence and no things.
    """

    title: str
    nothing: str
    items: list[Item] = field(default_factory=list)
    more_url: str = ""
    told: str = ""
