"""Page and floor take turns, request by request, so that both see the same machine."""

from dataclasses import dataclass, field
from statistics import median

from benchmarks.browser import Browser
from benchmarks.pages import PAGES, Page, ask_floor
from benchmarks.stage import Stage

WARM_UP = 5


@dataclass
class Result:
    """Of one page at one size: per round the p50 of page and floor in milliseconds."""

    page: Page
    size: int
    milliseconds: list[float] = field(default_factory=list)
    floor_milliseconds: list[float] = field(default_factory=list)
    statements: int = 0

    @property
    def ratios(self) -> list[float]:
        """How many times the floor, round by round."""
        return [page / floor for page, floor in zip(self.milliseconds, self.floor_milliseconds, strict=True)]

    @property
    def ratio(self) -> float:
        """The median of the rounds, which is what the goal is held against."""
        return median(self.ratios)


def measure(stage: Stage, browsers: dict[str, Browser], floor: Browser, size: int, rounds: range) -> list[Result]:
    """Every page in every round. `browsers` are signed in, by account; the step of `rounds` is the requests of one."""
    results = [Result(page, size) for page in PAGES]
    for result in results:
        _round(result.page, stage, browsers, floor, range(WARM_UP))
    for begin in rounds:
        for result in results:
            page, bare = _round(result.page, stage, browsers, floor, range(begin, begin + rounds.step))
            result.milliseconds.append(page)
            result.floor_milliseconds.append(bare)
    return results


def _round(page: Page, stage: Stage, browsers: dict[str, Browser], floor: Browser, turns: range) -> tuple[float, float]:
    browser, times, floor_times = browsers[page.who], [], []
    for turn in turns:
        page.ask(browser, stage, turn)
        times.append(browser.seconds)
        ask_floor(floor, stage, post=page.is_post)
        floor_times.append(floor.seconds)
    return median(times) * 1000, median(floor_times) * 1000
