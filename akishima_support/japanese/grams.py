"""Pairs of letters, so that two characters of a name are found by index. Most surnames have two."""

PHONE_TAIL = 4


def pairs(key: str) -> list[str]:
    """Every two neighbouring letters of a search key, each once, in their order."""
    return list(dict.fromkeys(key[at : at + 2] for at in range(len(key) - 1)))


def name_grams(*keys: str) -> set[str]:
    """What a name is found by: its pairs, and the first letter, for who types a single one."""
    return {gram for key in keys if key for gram in (key[0], *pairs(key))}


def phone_gram(digits: str) -> str:
    """The last four digits, or nothing for a shorter number: people give a number with and without its area code."""
    return digits[-PHONE_TAIL:] if len(digits) >= PHONE_TAIL else ""
