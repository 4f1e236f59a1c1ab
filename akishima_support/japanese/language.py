"""Which of the two languages of the pages is active."""

from django.utils.translation import get_language


def speaks_english() -> bool:
    """Whether the page is shown in English."""
    return (get_language() or "").startswith("en")
