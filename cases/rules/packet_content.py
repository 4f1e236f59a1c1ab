"""What a packet will hold: one function makes it for the preview and for the sending."""

import hashlib
import json

from django.utils import translation
from django.utils.translation import gettext as _

from akishima_support.access import Refused
from akishima_support.japanese.formats import format_date, format_partial
from akishima_support.japanese.partial_dates import PartialDate
from akishima_support.japanese.search_key import search_key
from cases.acts import ACTS, Data
from cases.codes.consent import Category
from cases.codes.person import Gender
from cases.codes.referral import Act
from cases.models import Person, Referral
from cases.models.contact_lines import contact_text
from cases.rules.packet_sources import picked_of
from cases.rules.sealed_address import check_keeps_address, is_sealed


def _born(person: Person) -> str:
    if person.born_on:
        return format_partial(partial_birth(person))
    return _("%(age)d歳くらい") % {"age": person.estimated_age} if person.estimated_age is not None else ""


def _gender(person: Person) -> str:
    return "" if person.gender == Gender.UNKNOWN else person.gender_text


def partial_birth(person: Person) -> PartialDate:
    """The birth date with as much of it as is known."""
    month = person.born_on.month if person.born_precision in ("month", "day") else None
    return PartialDate(person.born_on.year, month, person.born_on.day if person.born_precision == "day" else None)


# What category ① can hold, item by item: key → (label, value).
BASIC_ITEMS = {
    "name": (lambda: _("お名前"), lambda person: person.name),
    "kana": (lambda: _("ふりがな"), lambda person: person.kana),
    "nickname": (lambda: _("通称・ニックネーム"), lambda person: person.nickname),
    "born": (lambda: _("生年月日・年齢"), _born),
    "gender": (lambda: _("性別"), _gender),
    "phone": (lambda: _("電話"), lambda person: person.phones),
    "address": (lambda: _("住所"), lambda person: person.address),
    "contact_rule": (lambda: _("連絡のしかた"), lambda person: contact_text(person)),
    "secrecy_from": (lambda: _("知られたくない相手"), lambda person: person.secrecy_from),
}
REACHES = {"phone", "address"}
RULES = {"contact_rule", "secrecy_from"}
# Free texts, one per category ②–⑥; category ① has one more for what no item says.
TEXT_CATEGORIES = tuple(Category)


def basic_choices(person: Person) -> list[tuple[str, str, str]]:
    """Items of category ① that have a value: (key, label, value)."""
    rows = [(key, label(), value(person)) for key, (label, value) in BASIC_ITEMS.items()]
    return [row for row in rows if row[2] and not (row[0] == "address" and is_sealed(person))]


def content_of(referral: Referral) -> dict:
    """The content of the packet as the receiver will read it, in Japanese, from what the sender has chosen."""
    with translation.override("ja"):
        return {
            "act": referral.act,
            "act_label": str(referral.get_act_display()),
            "urgency": referral.urgency,
            "urgency_label": str(referral.get_urgency_display()),
            "from": referral.from_organization.name,
            "to": referral.to_organization.name,
            "request": referral.request,
            "terms": terms_of(referral),
            "sections": _sections(referral),
        }


def _sections(referral: Referral) -> list[dict]:
    picked = _picked(referral)
    return [section for category in Category if (section := _section(referral, category, picked))]


def _picked(referral: Referral) -> list[tuple[Category, dict]]:
    """What was chosen from the case. A document is named with its place among those that are copied, and its hash."""
    items, files = [], 0
    for number, (source, category) in enumerate(picked_of(referral), 1):
        item = {"key": f"picked_{number}", "label": source.label, "value": source.value}
        if source.file is not None:
            files += 1
            item |= {"file": files, "sha256": source.file.sha256, "size": source.file.size}
        items.append((category, item))
    return items


def _section(referral: Referral, category: Category, picked: list[tuple[Category, dict]]) -> dict | None:
    items = []
    if category == Category.BASIC and referral.person is not None:
        chosen = _with_rules(set(referral.prepared.get("items", [])))
        items = [
            {"key": key, "label": label, "value": value}
            for key, label, value in basic_choices(referral.person)
            if key in chosen
        ]
    items += [item for of, item in picked if of == category]
    note = referral.prepared.get("handover_note", "")
    if category == Category.HISTORY and referral.act == Act.HANDOVER and note:
        items.append({"key": "handover_note", "label": _("引継書"), "value": note})
    text = referral.prepared.get("texts", {}).get(category, "")
    if text:
        items.append({"key": f"text_{category}", "label": _("伝えること"), "value": text})
    return {"category": str(category), "title": str(category.label), "items": items} if items else None


def _with_rules(chosen: set[str]) -> set[str]:
    """Nobody gets a telephone number or an address without the rules for using it."""
    return chosen | RULES if chosen & REACHES else chosen


def terms_of(referral: Referral) -> list[dict]:
    """What was agreed with the act, for both sides; it names nobody. Texts about somebody stand in the sections."""
    meets = _("合同面談の日") if referral.act == Act.HANDOVER else _("最初に会う予定の日")
    rows = [
        (_("支援メニュー"), referral.service.name if referral.service_id else ""),
        (_("お願いする成果"), referral.get_asked_outcomes_display()),
        (_("最初の連絡"), str(referral.get_first_contact_display())),
        (meets, format_date(referral.meeting_on) if referral.meeting_on else ""),
        (_("重なりの期間の終わり"), format_date(referral.overlap_until) if referral.overlap_until else ""),
        (_("地区"), str(referral.area) if referral.area_id else ""),
        (_("伝える目的"), str(referral.get_info_purpose_display())),
    ]
    return [{"label": label, "value": value} for label, value in rows if value]


def categories_of(content: dict) -> set[str]:
    """The categories that the content holds; empty when nothing personal would cross."""
    return {section["category"] for section in content["sections"]}


def items_line(content: dict) -> str:
    """What the content holds, named for the ledger: categories and labels, never values."""
    return "、".join(
        f"{section['title']}({'・'.join(item['label'] for item in section['items'])})"
        for section in content["sections"]
    )


def fingerprint(content: dict) -> str:
    """SHA-256 of the content, so that what was sent can be proven later."""
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def check_content(referral: Referral, content: dict) -> None:
    """Raise Refused when the content does not fit the act."""
    rule = ACTS[referral.act]
    if not referral.request.strip():
        raise Refused(_("「%(what)s」を書いてください。") % {"what": rule.request})
    if rule.data == Data.ALWAYS and not content["sections"]:
        raise Refused(_("この種別では、渡す情報を一つ以上選んでください。"))
    if not content["sections"]:
        check_names_nobody(referral, referral.request)
    check_keeps_address(referral.person, _texts(content))


def _texts(content: dict) -> list[str]:
    return [content["request"], *(item["value"] for section in content["sections"] for item in section["items"])]


def check_later_words(referral: Referral, text: str) -> None:
    """Raise Refused when words after the sending name somebody whom the referral itself did not name."""
    if not categories_of(content_of(referral)):
        check_names_nobody(referral, text)


def check_names_nobody(referral: Referral, text: str) -> None:
    """Raise Refused when a text without personal sections gives the person away."""
    person = referral.person
    if person is None:
        return
    text = search_key(text)
    for word in (person.name, person.kana, person.nickname, person.phone, person.mobile, person.address):
        key = search_key(word)
        if len(key) >= 2 and key in text:
            raise Refused(
                _("文の中に、お名前や連絡先が入っています。個人の情報を渡すときは項目を選び、根拠を示してください。")
            )
