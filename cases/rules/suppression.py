"""Small numbers stay at the window: what of a table may leave it, so that nobody can be counted out of it.

A small number points to people where few are counted (北部 1 a year, 南部 2 or 3 a year, domain §3.8). Hiding it is not
enough: whoever knows the whole subtracts what is shown. So of the parts of one whole everything up to a limit is
hidden. The limit is the least that leaves at least two different numbers beside 0 hidden, which together are not small.

Why nothing can be worked out: the limit depends on the numbers alone and not on where they stand. Let any two hidden
parts exchange their numbers, and the table that leaves is the same to the letter. As two of them differ, no hidden part
has one number that it must have, whatever else is known of the whole and of its other divisions. docs/adr/0041 says
what follows for tables that share a whole.
"""

from collections.abc import Sequence


def shown_parts(numbers: Sequence[int], least: int) -> list[int | None]:
    """The parts of one whole as they may leave the window; None is hidden. `least` is the smallest number shown.

    A whole below `least` shows none of its parts. 0 is shown where no part is small; beside a small part it is
    hidden with it, so that it shelters the other.
    """
    whole = sum(numbers)
    if 0 < whole < least:
        return [None] * len(numbers)
    if not any(0 < number < least for number in numbers):
        return list(numbers)
    limit = _limit(numbers, least)
    return [None if number <= limit else number for number in numbers]


def shown_alone(number: int, least: int) -> int | None:
    """A number that is part of nothing else which leaves the window: small ones are hidden, 0 is nobody."""
    return None if 0 < number < least else number


def _limit(numbers: Sequence[int], least: int) -> int:
    """The greatest number that is hidden."""
    greatest = max(numbers)
    for limit in sorted({least - 1, *(number for number in numbers if number >= least)}):
        hidden = [number for number in numbers if 0 < number <= limit]
        if sum(hidden) >= least and len(set(hidden)) > 1:
            return limit
    return greatest
