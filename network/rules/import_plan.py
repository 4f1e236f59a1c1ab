"""What taking over a list would do: body by body, before anything is written."""

import hashlib
import json
from dataclasses import dataclass, field
from enum import StrEnum

from django.utils.translation import gettext as _

from akishima_support.japanese.punctuation import labeled, listed
from akishima_support.japanese.search_key import search_key
from network.models import ContactPoint, Organization
from network.rules.import_columns import BY_KEY, Part, field_of
from network.rules.import_matching import Directory, words_of
from network.rules.import_readers import Unreadable
from network.rules.import_rows import Problem, Row
from network.rules.import_words import USUAL_PURPOSE

CHANNELS = ("phone", "fax", "email", "url", "address")


class State(StrEnum):
    """What becomes of a body of the list."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    UNREADABLE = "unreadable"


@dataclass(frozen=True)
class Change:
    """One thing that becomes different, in words."""

    label: str
    old: str
    new: str


@dataclass
class PlannedContact:
    """A way to reach a body: the row that is there, or None, and what becomes different."""

    purpose: str
    contact: ContactPoint | None
    values: dict[str, object]


@dataclass
class Entry:
    """One body of the list, with all rows that speak of it."""

    rows: list[int]
    name: str
    body: Organization | None = None
    note: str = ""
    values: dict[str, object] = field(default_factory=dict)
    contacts: list[PlannedContact] = field(default_factory=list)
    aliases: list[str] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    @property
    def state(self) -> State:
        """What becomes of it. A body of which one row cannot be read is left alone."""
        if self.problems:
            return State.UNREADABLE
        if self.body is None:
            return State.NEW
        return State.CHANGED if self.changes else State.UNCHANGED


@dataclass
class Plan:
    """Everything that would happen."""

    entries: list[Entry]

    def of(self, *states: State) -> list[Entry]:
        """The entries of these states."""
        return [entry for entry in self.entries if entry.state in states]

    @property
    def writes(self) -> bool:
        """Whether there is anything to take over."""
        return bool(self.of(State.NEW, State.CHANGED))

    @property
    def fingerprint(self) -> str:
        """Two plans with the same one do the same to the same rows of the directory."""
        told = [
            [
                [entry.state, entry.rows, entry.name, _version(entry.body)],
                [_version(each.contact) for each in entry.contacts],
                [[change.label, change.old, change.new] for change in entry.changes],
            ]
            for entry in self.entries
        ]
        return hashlib.sha256(json.dumps(told, ensure_ascii=False).encode()).hexdigest()


def _version(row) -> list[int]:
    return [row.pk, row.version] if row else []


def make_plan(rows: list[Row], directory: Directory, *, usual_kind: str = "") -> Plan:
    """Compare the rows with the directory. `usual_kind` is for new bodies of which the list says no kind."""
    groups: dict[object, tuple[Entry, list[Row]]] = {}
    for row in rows:
        entry = _entry(row, directory)
        key = entry.body.pk if entry.body else search_key(entry.name) or f"row {row.number}"
        kept, of_body = groups.setdefault(key, (entry, []))
        if kept is not entry:
            kept.rows += entry.rows
            kept.problems += entry.problems
        of_body.append(row)
    for entry, of_body in groups.values():
        _compare(entry, of_body, directory, usual_kind)
    entries = [entry for entry, _rows in groups.values()]
    coming = {search_key(entry.name): entry for entry in entries if entry.body is None}
    for entry in entries:
        _check_parent(entry, directory, coming)
    return Plan(entries)


def _entry(row: Row, directory: Directory) -> Entry:
    entry = Entry([row.number], row.name, problems=list(row.problems))
    if not search_key(row.name):
        if row.name:
            entry.problems.append(Problem(row.number, _("名称を読み取れません。")))
        return entry
    try:
        match = directory.find(row.name)
    except Unreadable as problem:
        entry.problems.append(
            Problem(row.number, _("「%(name)s」：%(problem)s") % {"name": row.name, "problem": problem})
        )
        return entry
    if match is not None:
        entry.body, entry.name, entry.note = match.body, match.body.name, words_of(match)
    return entry


def _compare(entry: Entry, rows: list[Row], directory: Directory, usual_kind: str) -> None:
    wanted: dict[str, object] = {}
    contacts: dict[str, dict[str, object]] = {}
    for row in rows:
        _gather(entry, row, wanted, row.part(Part.BODY))
        ways = row.part(Part.CONTACT)
        purpose = str(ways.pop("purpose", USUAL_PURPOSE))
        if set(ways) - {"is_public"}:
            _gather(entry, row, contacts.setdefault(purpose, {}), ways)
        for alias in row.values.get("aliases", []):
            _add_alias(entry, row, alias, directory)
    wanted.pop("name", None)
    if entry.body is None and usual_kind:
        wanted.setdefault("kind", usual_kind)
    _compare_body(entry, wanted, directory)
    for purpose, ways in contacts.items():
        _compare_contact(entry, purpose, ways, directory)


def _gather(entry: Entry, row: Row, into: dict[str, object], values: dict[str, object]) -> None:
    for key, value in values.items():
        if into.setdefault(key, value) != value and key != "name":
            words = {"column": BY_KEY[key].label, "row": entry.rows[0]}
            text = _("%(column)s：同じ機関の%(row)s行目と違います。") % words
            entry.problems.append(Problem(row.number, text))


def _add_alias(entry: Entry, row: Row, alias: str, directory: Directory) -> None:
    key = search_key(alias)
    mine = [
        entry.name,
        *entry.aliases,
        *(each.name for each in directory.aliases.get(getattr(entry.body, "pk", 0), [])),
    ]
    if not key or key in map(search_key, mine):
        return
    try:
        match = directory.find(alias)
    except Unreadable as problem:
        entry.problems.append(
            Problem(row.number, _("別名「%(name)s」：%(problem)s") % {"name": alias, "problem": problem})
        )
        return
    if match is not None:
        words = {"alias": alias, "name": match.body.name}
        entry.problems.append(Problem(row.number, _("別名「%(alias)s」は「%(name)s」の名称です。") % words))
        return
    entry.aliases.append(alias)
    entry.changes.append(Change(str(BY_KEY["aliases"].label), "", alias))


def _compare_body(entry: Entry, wanted: dict[str, object], directory: Directory) -> None:
    if entry.body is None and "kind" not in wanted and not entry.problems:
        entry.problems.append(Problem(entry.rows[0], _("新しい機関には種別が要ります。")))
    areas = wanted.get("catchments", [])
    unknown = [name for name in areas if search_key(name) not in directory.areas]
    if unknown:
        text = _("担当区域の区分「%(names)s」はありません。") % {"names": listed(unknown)}
        entry.problems.append(Problem(entry.rows[0], text))
    elif areas:
        wanted["catchments"] = [directory.areas[search_key(name)].name for name in areas]
    for key, value in wanted.items():
        _note_difference(entry, key, current_of(entry.body, key), value, entry.values)
    youngest, oldest = (
        wanted[key] if key in wanted else getattr(entry.body, key, None) for key in ("age_min", "age_max")
    )
    if youngest is not None and oldest is not None and youngest > oldest:
        entry.problems.append(Problem(entry.rows[0], _("年齢の下限が上限より上です。")))


def current_of(body: Organization | None, key: str) -> object:
    """What the directory says now, in the form in which a cell is read."""
    if body is None:
        return None
    if key == "catchments":
        return [area.name for area in body.catchments.all()]
    if key == "parent":
        return body.parent.name if body.parent else ""
    return getattr(body, key)


def _note_difference(entry: Entry, key: str, now: object, value: object, into: dict, prefix: str = "") -> None:
    column = BY_KEY[key]
    if _same(column, now, value):
        return
    into[key] = value
    entry.changes.append(Change(f"{prefix}{column.label}", column.show(now), column.show(value)))


def _same(column, now: object, value: object) -> bool:
    """Whether both say the same, signs and width aside where a cell is read without them."""
    if isinstance(value, list):
        return sorted(now or []) == sorted(value)
    if now == value:
        return True
    try:
        return bool(now) and isinstance(now, str) and column.read(now) == value
    except Unreadable:
        return False


def _compare_contact(entry: Entry, purpose: str, ways: dict[str, object], directory: Directory) -> None:
    contact = directory.contacts.get((entry.body.pk, purpose)) if entry.body else None
    if contact is None and not set(ways) & set(CHANNELS):
        words = {"purpose": purpose}
        text = _("連絡先「%(purpose)s」: 電話・FAX・メール・ホームページ・住所のどれかが要ります。") % words
        entry.problems.append(Problem(entry.rows[0], text))
        return
    different: dict[str, object] = {}
    for key, value in ways.items():
        now = getattr(contact, field_of(key)) if contact else None
        _note_difference(entry, key, now, value, different, prefix=labeled(purpose, ""))
    if different:
        entry.contacts.append(PlannedContact(purpose, contact, different))


def _check_parent(entry: Entry, directory: Directory, coming: dict[str, Entry]) -> None:
    """The body above is there, or comes with the same list, and stands under none itself."""
    name = str(entry.values.get("parent", ""))
    if not name:
        return
    try:
        match = directory.find(name)
    except Unreadable:
        match = None
    new = coming.get(search_key(name))
    if match is None and new is not None and new is not entry and "parent" not in new.values:
        entry.values["parent"] = new.name
        return
    if match is None or match.body == entry.body or match.body.parent_id:
        text = _("上の機関「%(name)s」が見つからないか、上の機関にできません。") % {"name": name}
        entry.problems.append(Problem(entry.rows[0], text))
        return
    entry.values["parent"] = match.body.name
    if entry.body is not None and entry.body.parent_id == match.body.pk:
        # The list calls it by another of its names.
        del entry.values["parent"]
        entry.changes = [change for change in entry.changes if change.label != str(BY_KEY["parent"].label)]
