import unicodedata


def search_key(text: str) -> str:
    return unicodedata.normalize("NFKC", text).lower().replace(" ", "")
