"""Chance that repeats with the seed. `random.choice` and `randint` would take half of the whole time."""

from collections.abc import Sequence
from random import Random
from typing import TypeVar

Item = TypeVar("Item")
_FREE, _VERSION = 0xFFFFFFFFFFFF0FFF3FFFFFFFFFFFFFFF, 0x40008000000000000000


class Dice:
    """Draws items, numbers and UUIDs."""

    def __init__(self, seed: int):
        rng = Random(seed)  # noqa: S311 - synthetic data, nothing secret
        self.shuffle, self._random, self._bits = rng.shuffle, rng.random, rng.getrandbits

    def pick(self, items: Sequence[Item]) -> Item:
        """One of the items, each as likely as the others."""
        return items[int(self._random() * len(items))]

    def number(self, low: int, high: int) -> int:
        """A whole number from `low` to `high`, both included."""
        return low + int(self._random() * (high - low + 1))

    def uid(self) -> str:
        """A version 4 UUID as 32 digits."""
        return f"{self._bits(128) & _FREE | _VERSION:032x}"
