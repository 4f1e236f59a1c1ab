"""Pairs of columns, as all apps guard them."""

from network.models.paired import both_or_neither

__all__ = ["both_or_neither"]
