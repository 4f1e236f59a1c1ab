"""What every spreadsheet that is taken out has in common."""

DANGEROUS = ("=", "+", "-", "@", "\t", "\r")  # a spreadsheet would calculate with them


def safe(text: str) -> str:
    """The text as a cell that is shown and never calculated."""
    return f"'{text}" if text.startswith(DANGEROUS) else text
