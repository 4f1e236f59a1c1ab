"""Words that are said of somebody who is known already: no answer to an inquiry may contain them (F71)."""

DASHES = r"\-‐‑‒–—―−ー"  # as they stand in numbers after NFKC
TELLING = (
    "ケース",
    "支援中",
    "相談中",
    "関与",
    "関わっています",
    "存じ",
    "把握しています",
    "登録があ",
    "登録はあ",
    "記録があ",
    "記録はあ",
    "相談があり",
    "相談はあり",
    "相談に来",
    "相談を受けたこと",
    "該当",
)
