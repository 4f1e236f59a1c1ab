"""Whom a packet that comes in tells of: what of it becomes the window's own record, and who known is like them."""

from akishima_support.japanese.wareki import WarekiError, parse_partial
from cases.models import Person
from cases.rules.likely import Asked, asked_of

# What of category ① becomes a field of the window's own record of the person.
COPIED = ("name", "kana", "nickname", "phone", "mobile", "address", "contact_rule", "secrecy_from")


def values_of(content: dict) -> dict[str, str]:
    """The values that the packet holds, by their keys."""
    return {item["key"]: item["value"] for section in content["sections"] for item in section["items"]}


def person_told(content: dict) -> dict:
    """The fields of Person that the packet holds; nothing else of the partner's record comes along."""
    values = values_of(content)
    return {key: values[key] for key in COPIED if key in values} | _birth(values.get("born", ""))


def asked_about(content: dict, about: dict | None) -> Asked:
    """Whom to look for before a new record is made: the person of the packet, or `about` where it is somebody else.

    Then the person of the packet is whoever called for them.
    """
    told = person_told(content)
    if about is None:
        return asked_of(Person(**told))
    typed = {name: about[name] for name in ("name", "nickname") if name in about}
    caller = {"caller": told.get("name", ""), "phone": told.get("phone") or told.get("mobile", "")}
    return Asked(**typed, **caller, age=about.get("estimated_age"))


def _birth(text: str) -> dict:
    try:
        born = parse_partial(text)
    except WarekiError:
        return {}
    return {"born_on": born.earliest, "born_precision": born.precision}
