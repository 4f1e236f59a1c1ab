"""The table, and which goals were missed."""

from statistics import median

from benchmarks.measure import Result
from benchmarks.pages import PAGES

GROWTH_GOAL = 1.15
STATEMENTS_GOAL = 12
MEMORY_GOAL = 80
INSTALL_GOAL = 250

HEAD = "| page | cases | ms (p50) | × floor: min | median | max | goal | statements |"


def table(results: list[Result]) -> str:
    """The measured pages as a table."""
    rows = [HEAD, "|---|--:|--:|--:|--:|--:|--:|--:|", *map(_row, results)]
    return "\n".join(rows)


def _row(result: Result) -> str:
    low, middle, high = min(result.ratios), result.ratio, max(result.ratios)
    return (
        f"| {result.page.name} | {result.size:,} | {median(result.milliseconds):.1f} | {low:.2f} | **{middle:.2f}** "
        f"| {high:.2f} | ≤ {result.page.goal_at(result.size):g} | {result.statements} |"
    )


def growth(results: list[Result]) -> dict[str, float]:
    """How much slower each page is at the largest size than at the smallest, in multiples of the floor."""
    smallest, largest = min(each.size for each in results), max(each.size for each in results)
    by_name = {(each.page.name, each.size): each.ratio for each in results}
    names = dict.fromkeys(each.page.name for each in results)
    return {name: by_name[name, largest] / by_name[name, smallest] for name in names}


def missed_by_pages(results: list[Result]) -> list[str]:
    """Goals of single pages that were missed."""
    slow = [f"{each.page.name} at {each.size:,}: {each.ratio:.2f} × floor" for each in results if _is_slow(each)]
    many = [
        f"{each.page.name} at {each.size:,}: {each.statements} statements"
        for each in results
        if each.statements > STATEMENTS_GOAL
    ]
    names = {each.page.name for each in results if not each.page.grows}
    uneven = [
        f"{name}: the number of statements changes with the size"
        for name in sorted(names)
        if len({each.statements for each in results if each.page.name == name}) > 1
    ]
    return slow + many + uneven


def missed_altogether(grown: dict[str, float], memory: float, install: float) -> list[str]:
    """Goals of growth and size that were missed."""
    even = {page.name for page in PAGES if not page.grows}
    missed = [f"{name}: grows {grown[name]:.2f} ×" for name in grown if name in even and grown[name] > GROWTH_GOAL]
    missed += [f"a worker takes {memory:.0f} MB"] if memory > MEMORY_GOAL else []
    return missed + ([f"the installation takes {install:.0f} MB"] if install > INSTALL_GOAL else [])


def _is_slow(result: Result) -> bool:
    return result.ratio > result.page.goal_at(result.size)
