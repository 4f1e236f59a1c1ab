"""Nobody overwrites what somebody else saved meanwhile."""


class Stale(Exception):
    """The record was saved by somebody else after the page was opened. `current` is how it stands now."""

    def __init__(self, current):
        super().__init__(f"{type(current).__name__} {current.pk} is at version {current.version}")
        self.current = current


def check_fresh(current, version: int) -> None:
    """Raise Stale unless `version`, which the page showed, is still the version of the locked record."""
    if current.version != version:
        raise Stale(current)
