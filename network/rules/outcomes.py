"""What came of an activity, as those above count it: consultations and referrals that it prompted."""

from collections.abc import Callable

from network.models import Activity, Training

Counter = Callable[[Activity | Training], tuple[int, int]]
_counters: list[Counter] = []


def register_outcomes(counter: Counter) -> None:
    """Let an application above say what an activity prompted, as (consultations, referrals)."""
    if counter not in _counters:
        _counters.append(counter)


def outcomes_of(row: Activity | Training) -> tuple[int, int]:
    """How many consultations and how many referrals."""
    counted = [counter(row) for counter in _counters]
    return sum(each[0] for each in counted), sum(each[1] for each in counted)
