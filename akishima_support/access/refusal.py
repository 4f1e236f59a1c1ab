"""The one exception that a rule raises; its text is shown to the person who tried."""


class Refused(Exception):
    """A rule says no. `str()` is a Japanese sentence fit for the screen: what is the matter and what to do."""

    def __init__(self, message):
        super().__init__(message)
        self.message = message
