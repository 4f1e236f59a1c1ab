"""How ages, dates, places and ways to call somebody are written in Japanese."""

import re

_NUMERAL = r"(?:[0-9]{1,3}|[〇一二三四五六七八九十百]{1,4})"
AGE = re.compile(rf"(?:満)?{_NUMERAL}\s?[歳才](?![代台])")
_ERA = r"(?:令和|平成|昭和|大正)\s?(?:元|[0-9〇一二三四五六七八九十]{1,3})\s?年?"
_SHORT_ERA = r"(?<![A-Za-z])[RHST][0-9]{1,2}(?:年|[./-])"
_WESTERN = r"(?<![0-9])(?:19|20)[0-9]{2}(?:年|[./-])"
DATE = re.compile(rf"{_ERA}|{_SHORT_ERA}|{_WESTERN}|{_NUMERAL}月{_NUMERAL}日")
# May be harmless: 「4月」 without a year, 4/12, a holiday of schools.
FINE_TIME = re.compile(rf"{_NUMERAL}月(?!間)|(?<![0-9])[0-9]{{1,2}}/[0-9]{{1,2}}(?![0-9])|[春夏秋冬]休み")
_END = r"(?:丁目|番地|駅|団地|公園|小学校|中学校|高校|大学|病院|医院|クリニック|神社|ハイツ|アパート|マンション)"
FINE_PLACE = re.compile(rf"[一-龥々ぁ-んァ-ヶー0-9]{{1,8}}{_END}")
# What stands between the parts of an address that name a place.
BETWEEN_PLACES = re.compile(r"[都道府県市区郡0-9\-\s、,]|丁目|番地?|号")
CITY = "市"
# A name of two kana stands in many words.
TWO_KANA = re.compile("[ぁ-ん]{2}")


def called(name: str) -> re.Pattern:
    """Such a name with 「さん」 or the like behind it, in a search key."""
    return re.compile(f"{name}(?:さん|さま|様|ちゃん|くん|君|氏)")
