"""What the record that stays shows after a merge: field by field, what protects somebody from both."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from cases.codes.likely import Keep
from cases.codes.person import Gender
from cases.models import Person

JOIN = "／"


@dataclass(frozen=True)
class Group:
    """Fields that are chosen together. `is_protective`: leaving one of two out could put somebody in danger."""

    label: str
    names: tuple[str, ...]
    is_protective: bool = False


GROUPS: dict[str, Group] = {
    "name": Group(_("氏名"), ("name", "name_note")),
    "kana": Group(_("ふりがな"), ("kana",)),
    "nickname": Group(_("通称"), ("nickname",)),
    "gender": Group(_("性別"), ("gender", "gender_note")),
    "born": Group(_("生年月日"), ("born_on", "born_precision")),
    "age": Group(_("およその年齢"), ("estimated_age", "estimated_on")),
    "address": Group(_("住所"), ("postal_code", "address")),
    "phone": Group(_("電話（自宅など）"), ("phone",)),
    "mobile": Group(_("電話（携帯）"), ("mobile",)),
    "email": Group(_("メール"), ("email",)),
    "secrecy_from": Group(_("知られたくない相手"), ("secrecy_from",), is_protective=True),
    "contact_limits": Group(_("してはいけないこと"), ("contact_limits",), is_protective=True),
    "contact_rule": Group(_("連絡のしかた"), ("contact_rule",), is_protective=True),
    "contact_when": Group(_("連絡してよい時"), ("contact_when",), is_protective=True),
    "contact_channels": Group(_("連絡してよい方法"), ("contact_channels",)),
}
FIELDS = tuple(name for group in GROUPS.values() for name in group.names)


def values(person: Person, group: Group) -> tuple:
    """What a record says in a group."""
    return tuple(getattr(person, name) for name in group.names)


def is_empty(found: tuple) -> bool:
    """Whether nothing is said."""
    return all(value in ("", None, []) for value in found)


def differing(kept: Person, double: Person) -> dict[str, Group]:
    """The groups in which the two records differ."""
    return {key: group for key, group in GROUPS.items() if values(kept, group) != values(double, group)}


def open_choices(kept: Person, double: Person) -> dict[str, Group]:
    """The groups in which somebody chooses. What protects and is said on one side alone is kept without asking."""
    return {
        key: group
        for key, group in differing(kept, double).items()
        if not (group.is_protective and (is_empty(values(kept, group)) or is_empty(values(double, group))))
    }


def may_have_both(kept: Person, double: Person, group: Group) -> bool:
    """Whether both values fit into the field of the record that stays."""
    one, two = values(kept, group), values(double, group)
    if not group.is_protective or is_empty(one) or is_empty(two):
        return False
    joined, field = _joined(one[0], two[0]), Person._meta.get_field(group.names[0])
    return isinstance(joined, list) or len(joined) <= field.max_length


def default(kept: Person, double: Person, group: Group) -> Keep:
    """What to begin with: whatever is said, and both where leaving one out could put somebody in danger."""
    mine, theirs = values(kept, group), values(double, group)
    if is_empty(mine) or (mine[0] == Gender.UNKNOWN and not is_empty(theirs)):
        return Keep.DOUBLE
    return Keep.BOTH if may_have_both(kept, double, group) else Keep.KEPT


def chosen(kept: Person, double: Person, choices: dict[str, str]) -> dict:
    """The fields of the record that stays, where they change."""
    fields = {}
    for key, group in differing(kept, double).items():
        keep = Keep(choices.get(key) or default(kept, double, group))
        found = {Keep.KEPT: values(kept, group), Keep.DOUBLE: values(double, group)}.get(keep)
        if found is None:
            found = (_joined(*(values(each, group)[0] for each in (kept, double))),)
        fields |= dict(zip(group.names, found, strict=True))
    return {name: value for name, value in fields.items() if value != getattr(kept, name)}


def _joined(one: str | list, two: str | list) -> str | list:
    if isinstance(one, list):
        return list(dict.fromkeys([*one, *two]))
    return f"{one}{JOIN}{two}"
