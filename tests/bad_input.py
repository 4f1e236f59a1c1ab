"""What people and machines type into boxes, for every form. The answer is a clear message, never an error page."""

LONG = "あ" * 5000

TEXTS = {
    "five thousand characters": LONG,
    "emoji": "👨‍👩‍👧 相談😢",
    "NUL": "ソラ\x00さん",
    "rare kanji": "𠮷田 﨑子 髙橋",
    "right to left marks": "\u202eソラ\u202c さん",
    "markup": "<script>alert(1)</script>",
    "spaces only": "　 ",
}

DATES = {
    "令和99年": "令和99年1月1日",
    "no such day": "令和8年2月30日",
    "words": "あした",
    "NUL": "令和8\x00年",
    "emoji": "🗓",
    "long": LONG,
}

CHOICES = {
    "garbage": "no-such-choice",
    "foreign number": "00000000-0000-4000-8000-000000000000",
    "NUL": "\x00",
    "long": LONG,
}
