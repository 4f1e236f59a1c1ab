"""The main menu: which pages an actor finds at the top, by capability.

A menu of more than FLAT_AT_MOST pages folds the pages of one kind that are not for every hour behind one word.
"""

from functools import lru_cache

from django.conf import settings
from django.urls import NoReverseMatch, reverse
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from akishima_support.access import CAPABILITIES, Capability, Role
from akishima_support.ui.navigation import NavItem, mark_current

MENU = [
    ("today", _("今日"), Capability.TODAY),
    ("cases:consultation_new", _("相談を受ける"), Capability.CONSULTATION_WRITE),
    ("cases:search", _("検索"), Capability.PERSON_SEARCH),
    ("cases:consultation_list", pgettext_lazy("menu", "相談"), Capability.CONSULTATION_READ),
    ("cases:case_list", pgettext_lazy("menu", "ケース"), Capability.CASE_READ),
    ("cases:board", _("担当の状況"), Capability.BOARD_READ),
    ("cases:referral_list", pgettext_lazy("menu", "連携"), Capability.REFERRAL_READ),
    ("cases:own_person_list", _("記録のある方"), Capability.OWN_PEOPLE),
    ("cases:planned_handover_list", _("引継ぎの予定"), Capability.HANDOVER_PLAN),
    ("cases:counter", _("窓口での問い合わせ"), Capability.CONSULTATION_WRITE),
    ("network:organization_list", _("機関名簿"), Capability.DIRECTORY_READ),
    ("network:platform", _("プラットフォーム"), Capability.DIRECTORY_READ),
    ("network:meeting_list", pgettext_lazy("menu", "会議"), Capability.DIRECTORY_READ),
    ("cases:disclosure_list", _("開示請求"), Capability.DISCLOSURE_PREPARE),
    ("cases:keeping", _("保存と廃棄"), Capability.KEEPING_DECIDE),
    ("cases:own_ledger", _("情報提供記録"), Capability.OWN_PEOPLE),
    ("cases:ledger_list", _("情報提供記録"), Capability.LEDGER_OVERSEE),
    ("cases:rating_list", _("連携の頼み方への評価"), Capability.BOARD_READ),
    ("cases:statistics", _("統計"), Capability.STATISTICS_READ),
    ("cases:emergency_new", _("緊急に閲覧する"), Capability.EMERGENCY_READ),
    ("cases:phrase_list", _("定型文"), Capability.CONSULTATION_WRITE),
    ("network:account_list", pgettext_lazy("menu", "利用者"), Capability.ACCOUNT_MANAGE),
    ("cases:legal_basis_list", _("提供の根拠"), Capability.LEGAL_BASIS_MANAGE),
    ("cases:setting_list", _("数の設定"), Capability.SETTING_MANAGE),
    ("cases:retention_rule_list", _("保存年限"), Capability.SETTING_MANAGE),
    ("cases:code_lists", _("コード表"), Capability.SETTING_MANAGE),
    ("cases:duty_contact_list", _("通告・通報先"), Capability.LEGAL_BASIS_MANAGE),
    ("access_log", _("閲覧記録"), Capability.ACCESS_LOG_READ),
]
FOLDED = [
    (pgettext_lazy("menu", "機関"), "network:organization_list network:platform network:meeting_list"),
    (
        pgettext_lazy("menu", "そのほか"),
        "cases:disclosure_list cases:keeping cases:ledger_list cases:rating_list cases:statistics cases:emergency_new "
        "cases:phrase_list",
    ),
    (
        pgettext_lazy("menu", "設定"),
        "cases:legal_basis_list cases:setting_list cases:retention_rule_list cases:code_lists cases:duty_contact_list",
    ),
]
FLAT_AT_MOST = 8
ACCESS_KEYS = {"cases:consultation_new": "n"}  # while the telephone rings


def navigation(request) -> dict:
    """Context processor: the menu of whoever acts, with the current page marked."""
    actor = getattr(request, "actor", None)
    if actor is None:
        return {"navigation": []}
    return {"navigation": mark_current(_menu(actor.role, get_language(), settings.ROOT_URLCONF), request.path)}


@lru_cache(maxsize=32)
def _menu(role: Role | None, _language: str, _urls: str) -> list[NavItem]:
    """The menu of a role in the language of the page, with the addresses that are mounted."""
    held = CAPABILITIES.get(role, frozenset())
    items = {
        name: NavItem(_url(name), str(label), access_key=ACCESS_KEYS.get(name, ""))
        for name, label, each in MENU
        if each in held
    }
    if len(items) > FLAT_AT_MOST:
        for word, names in FOLDED:
            _fold(items, str(word), [name for name in names.split() if name in items and items[name].url])
    return list(items.values())


def _fold(items: dict[str, NavItem], word: str, names: list[str]) -> None:
    """Put these behind the word, in the place of the first of them; one alone stays as it is."""
    if len(names) > 1:
        items[names[0]] = NavItem("", word, items=tuple(items[name] for name in names))
        for name in names[1:]:
            del items[name]


def _url(name: str) -> str:
    """The address of a page, empty where the other entrance alone mounts it."""
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""
