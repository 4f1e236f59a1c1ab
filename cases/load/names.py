"""Names as they are distributed in Japan, mostly with two-character surnames. Each carries （架空）."""

from dataclasses import dataclass
from functools import cache

from akishima_support.japanese.search_key import search_key
from cases.codes.person import Gender
from cases.load.dice import Dice

MARK = "架空"
NICKNAME = "架空の見本"

SURNAMES = """
佐藤 さとう/鈴木 すずき/高橋 たかはし/田中 たなか/伊藤 いとう/渡辺 わたなべ/山本 やまもと/中村 なかむら/小林 こばやし/
加藤 かとう/吉田 よしだ/山田 やまだ/山口 やまぐち/松本 まつもと/井上 いのうえ/木村 きむら/清水 しみず/山崎 やまざき/
池田 いけだ/橋本 はしもと/阿部 あべ/石川 いしかわ/山下 やました/中島 なかじま/石井 いしい/小川 おがわ/前田 まえだ/
岡田 おかだ/藤田 ふじた/後藤 ごとう/近藤 こんどう/村上 むらかみ/遠藤 えんどう/青木 あおき/坂本 さかもと/斉藤 さいとう/
福田 ふくだ/太田 おおた/西村 にしむら/藤井 ふじい/金子 かねこ/岡本 おかもと/藤原 ふじわら/三浦 みうら/中野 なかの/
中川 なかがわ/原田 はらだ/松田 まつだ/竹内 たけうち/小野 おの/田村 たむら/中山 なかやま/和田 わだ/石田 いしだ/
森田 もりた/上田 うえだ/髙橋 たかはし/渡邊 わたなべ/𠮷田 よしだ/山﨑 やまざき/
林 はやし/森 もり/原 はら/東 あずま/辻 つじ/佐々木 ささき/長谷川 はせがわ/五十嵐 いがらし/大久保 おおくぼ/久保田 くぼた
"""
FEMALE = """
花子 はなこ/陽子 ようこ/恵子 けいこ/幸子 さちこ/和子 かずこ/美咲 みさき/さくら さくら/結衣 ゆい/葵 あおい/彩 あや/
明美 あけみ/由美子 ゆみこ/真由美 まゆみ/久美子 くみこ/智子 ともこ/直美 なおみ/麻衣 まい/愛 あい/千尋 ちひろ/優 ゆう
"""
MALE = """
太郎 たろう/一郎 いちろう/健一 けんいち/誠 まこと/隆 たかし/浩 ひろし/大輔 だいすけ/翔太 しょうた/拓也 たくや/
直樹 なおき/和也 かずや/健太 けんた/剛 つよし/学 まなぶ/修 おさむ/翼 つばさ/蓮 れん/大翔 ひろと/悠斗 ゆうと/陸 りく
"""


@dataclass(frozen=True, slots=True)
class Name:
    """A name with its reading, its search keys and the gender that it goes with."""

    name: str
    kana: str
    gender: Gender
    search_key: str
    kana_key: str


def _pairs(text: str) -> list[tuple[str, str]]:
    return [tuple(pair.split()) for pair in text.replace("\n", "").strip("/").split("/")]


def _name(surname, given, gender: Gender) -> Name:
    name, kana = f"{surname[0]} {given[0]}（{MARK}）", f"{surname[1]} {given[1]}"
    return Name(name, kana, gender, search_key(f"{name} {NICKNAME}"), search_key(kana))


@cache
def all_names() -> list[Name]:
    """Every surname with every given name."""
    given = [(each, Gender.FEMALE) for each in _pairs(FEMALE)] + [(each, Gender.MALE) for each in _pairs(MALE)]
    return [_name(surname, each, gender) for surname in _pairs(SURNAMES) for each, gender in given]


class Names:
    """Draws names, each as often as the others."""

    def __init__(self, dice: Dice):
        self.dice = dice
        self.names = all_names()

    def draw(self) -> Name:
        """One name."""
        return self.dice.pick(self.names)
