"""Names of files as people gave them, without what only a machine or a trick puts there."""

import unicodedata

LONGEST = 120
FORBIDDEN = '\\/:*?"<>|'


def clean_name(name: str) -> str:
    """The last part of a path without control and direction marks, at most 120 characters; 𠮷 and 﨑 stay."""
    last = name.replace("\\", "/").rpartition("/")[2]
    kept = "".join(each for each in last if unicodedata.category(each)[0] != "C" and each not in FORBIDDEN)
    stem, dot, extension = kept.strip().rpartition(".")
    if not dot:
        return kept.strip()[:LONGEST]
    return f"{stem.strip()[: LONGEST - len(extension) - 1]}.{extension}"


def download_name(name: str, extension: str) -> str:
    """The name with the extension of what the content is."""
    stem = name.rpartition(".")[0] if "." in name else name
    return f"{stem or 'file'}.{extension}"
