"""Texts that a spreadsheet would calculate with.

A cell of a CSV file that begins like a formula is one as soon as Excel opens the file, and a formula can send what
stands beside it to somebody else. An apostrophe in front makes it a text again. Excel in Japanese takes the wide signs
for the narrow ones.
"""

DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
MARK = "'"


def guarded(text: str) -> str:
    """The text as it may stand in a CSV file. A sign alone (－ for a figure that is not shown) is no formula."""
    kept = text.lstrip(" \u3000")
    return f"{MARK}{text}" if kept[1:] and kept.startswith(DANGEROUS) else text


def unguarded(text: str) -> str:
    """The text as it was before `guarded`."""
    rest = text.removeprefix(MARK)
    return rest if guarded(rest) == text else text
