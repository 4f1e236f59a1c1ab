"""Why somebody was found: which of the boxes fits the words."""

from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _

from akishima_support.japanese.search_key import search_key
from cases.models import Consultation, Person
from cases.rules.search_words import Words


def person_reasons(person: Person, words: Words) -> list[str]:
    """What of the person fits."""
    key, birth = words.key, words.birth
    fits = {
        _("氏名"): key and key in search_key(person.name),
        _("ニックネーム"): key and key in search_key(person.nickname),
        _("ふりがな"): key and key in person.kana_key,
        _("電話番号"): words.phone and any(key.endswith(words.phone) for key in (person.phone_key, person.mobile_key)),
        _("生年月日"): birth and person.born_on and birth.earliest <= person.born_on <= birth.latest,
    }
    return [gettext(label) for label, fit in fits.items() if fit]


def caller_reasons(call: Consultation, words: Words) -> list[str]:
    """What of the caller fits."""
    fits = {
        _("名乗り"): words.key and words.key in call.search_key,
        _("電話番号"): words.phone and call.phone_key.endswith(words.phone),
    }
    return [gettext(label) for label, fit in fits.items() if fit]
