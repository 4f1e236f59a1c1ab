"""What a correction changes, item by item."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from cases.acts import ACTS


@dataclass(frozen=True, slots=True)
class Change:
    """One item: what stood there before and what stands there now; empty where there was or is nothing."""

    label: str
    before: str
    after: str


def changes_between(before: dict, after: dict) -> list[Change]:
    """In the order of the corrected content; what was left out comes last."""
    old, new = _items(before), _items(after)
    found = [Change(label, old.get(key, ("", ""))[1], value) for key, (label, value) in new.items()]
    gone = [Change(label, value, "") for key, (label, value) in old.items() if key not in new]
    return [change for change in [*found, *gone] if change.before != change.after]


def _items(content: dict) -> dict[tuple, tuple[str, str]]:
    """Every item by what it is: where it stands among those picked from the case may have changed."""
    found = {("", "urgency"): (_("緊急度"), content["urgency_label"])}
    found["", "request"] = (str(ACTS[content["act"]].request), content["request"])
    for term in content.get("terms", []):
        found["", term["label"]] = (term["label"], term["value"])
    for section in content["sections"]:
        for item in section["items"]:
            name = item["label"] if item["key"].startswith("picked_") else item["key"]
            found[section["category"], name] = (f"{section['title']} {item['label']}", item["value"])
    return found
