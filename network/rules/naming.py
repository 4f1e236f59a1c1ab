"""What whoever writes for many readers looks at once more: signs that somebody is named. It warns and stops nobody."""

import re
import unicodedata

from django.utils.translation import gettext as _

from akishima_support.japanese.phones import phone_numbers

# A name before さん and the like: kanji or katakana. Hiragana alone would find every second verb.
_CALLED = re.compile(r"[々〆\u30a0-\u30ff\u3400-\u9fff\uf900-\ufaff]{1,8}(?:さん|くん|ちゃん|氏)")
_NOBODY = re.compile(
    r"(?:皆|職員|委員|家族|本人|親|母|父|息子|娘|兄|弟|姉|妹|子|方|者|員|師|士|長|担当|ワーカー|マネジャー|マネージャー)"
    r"(?:さん|くん|ちゃん|氏)$"
)
_ADDRESS = re.compile(r"[0-9]{1,3}(?:丁目|番地|番[0-9]|-[0-9]{1,3}-[0-9]{1,4}(?![0-9-]))")


def signs_of_names(*texts: str) -> list[str]:
    """Telephone numbers, addresses, and words that somebody is called by, each once."""
    text = unicodedata.normalize("NFKC", "\n".join(texts))
    phones = phone_numbers(text)
    called = [word for word in _CALLED.findall(text) if not _NOBODY.search(word)]
    places = [word for word in _ADDRESS.findall(text) if not any(word in number for number in phones)]
    return [
        *(_("電話番号のようです：%(number)s") % {"number": number} for number in phones),
        *(_("お名前のようです：%(name)s") % {"name": word} for word in dict.fromkeys(called)),
        *(_("住所のようです：%(place)s") % {"place": word} for word in dict.fromkeys(places)),
    ]
