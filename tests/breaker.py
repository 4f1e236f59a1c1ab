"""Finds the calls of actions in the tests that there are, and lets `breaking` break them."""

from collections import defaultdict
from collections.abc import Callable
from functools import wraps

from django.db import connection

from tests import breaking

WAYS, LOOKED_AT = 4, 25
# These are no single transaction on purpose. What they call is broken by itself.
SEVERAL = {
    "cases.actions.disposal.execute": "each person is a transaction of their own",
    "cases.actions.clocks.run": "each referral is a transaction of its own",
    "network.actions.sign_in.begin_attempt": "its row is seen by others before it is counted",
    "network.actions.password_again.is_password_of": "an attempt counts, whatever comes of it",
}


class Breaker:
    """What was seen of each action so far."""

    def __init__(self, all_of_them: dict[str, Callable]):
        self.must = {name for name, action in all_of_them.items() if breaking.must_be_broken(action)}
        self.depth = 0
        self.ways: dict[str, set[tuple]] = defaultdict(set)
        self.calls: dict[str, int] = defaultdict(int)
        self.broken: set[str] = set()
        self.tries = 0
        self.within: set[str] | None = None

    def wrapped(self, name: str, action):
        """The action, broken where it is called from outside the actions."""

        @wraps(action)
        def call(*args, **kwargs):
            if name in SEVERAL:
                return action(*args, **kwargs)
            if self.depth:
                if self.within is not None:
                    self.within.add(name)
                return action(*args, **kwargs)
            self.depth += 1
            try:
                if self.looks_at(name) and connection.in_atomic_block:
                    self.calls[name] += 1
                    with breaking.unnoticed():
                        self.break_one(name, action, args, kwargs)
                return action(*args, **kwargs)
            finally:
                self.depth -= 1

        return call

    def looks_at(self, name: str) -> bool:
        """Whether another call of it may go a new way; one that nothing has broken yet is looked at however often."""
        return len(self.ways[name]) < WAYS and (name not in self.broken or self.calls[name] < LOOKED_AT)

    def break_one(self, name: str, action, args: tuple, kwargs: dict) -> None:
        """Break a call that goes a new way and writes; what it refuses is left to its test."""
        self.within = {name}
        try:
            statements = breaking.statements_of(action, args, kwargs)
        except breaking.Between:
            raise
        except Exception:
            return
        finally:
            within, self.within = self.within, None
        way = tuple(statements)
        if breaking.writes(statements) and way not in self.ways[name]:
            self.ways[name].add(way)
            places = breaking.places(statements)
            breaking.break_everywhere(action, args, kwargs, places)
            self.broken |= within
            self.tries += len(places)

    def missing(self) -> list[str]:
        """Actions that no test has led to."""
        return sorted(self.must - self.broken - SEVERAL.keys())
