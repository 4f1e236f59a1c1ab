"""Writing a plan of an import. Many rows at once, each only over the version that the plan was made from."""

from datetime import datetime

from django.db.models import F, Model
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.japanese.search_key import search_key
from network.models import CatchmentArea, ContactPoint, Organization, OrganizationAlias
from network.rules.import_columns import field_of
from network.rules.import_plan import Entry, Plan, State


class DirectoryChanged(Exception):
    """The directory is not as the plan saw it; nothing was written."""


def write_plan(plan: Plan, *, source: str, at: datetime) -> list[int]:
    """Write it; gives the numbers of the bodies. Raises DirectoryChanged, or IntegrityError for a name just taken."""
    areas = {area.name: area for area in CatchmentArea.objects.order_by("-pk")}
    new, changed = plan.of(State.NEW), plan.of(State.CHANGED)
    _add(new, source, at)
    for entry in changed:
        _change(entry)
    for entry in (*new, *changed):
        if "catchments" in entry.values:
            entry.body.catchments.set([areas[name] for name in entry.values["catchments"]])
    _set_parents([*new, *changed])
    _write_contacts([*new, *changed], source, at)
    _add_aliases([*new, *changed], source, at)
    return [entry.body.pk for entry in (*new, *changed)]


def _columns(entry: Entry) -> dict[str, object]:
    return {key: value for key, value in entry.values.items() if key not in ("catchments", "parent")}


def _origin(source: str, at: datetime) -> dict[str, object]:
    return {"source_note": _("取り込んだ一覧：%(name)s") % {"name": source}, "as_of": timezone.localdate(at)}


def _add(entries: list[Entry], source: str, at: datetime) -> None:
    for entry in entries:
        entry.body = Organization(name=entry.name, **(_origin(source, at) | _columns(entry)))
        entry.body.set_search_key()
    Organization.unscoped.bulk_create([entry.body for entry in entries])


def _change(entry: Entry) -> None:
    """As an edit by hand: what the city confirmed is 市の確認前 again. A new telephone number alone is no such edit."""
    if not entry.values:
        return
    values = _columns(entry)
    for key, value in values.items():
        setattr(entry.body, key, value)
    entry.body.set_search_key()
    _over(entry.body, values | {"search_key": entry.body.search_key, "verified_on": None})


def _over(row: Model, values: dict[str, object]) -> None:
    rows = type(row).unscoped.filter(pk=row.pk, version=row.version)
    if not rows.update(**values, version=F("version") + 1):
        raise DirectoryChanged


def _set_parents(entries: list[Entry]) -> None:
    names = {entry.values["parent"] for entry in entries if "parent" in entry.values}
    above = {body.name: body.pk for body in Organization.objects.filter(name__in=names, valid_until=None)}
    for entry in entries:
        if "parent" in entry.values:
            Organization.unscoped.filter(pk=entry.body.pk).update(parent_id=above[entry.values["parent"]])


def _write_contacts(entries: list[Entry], source: str, at: datetime) -> None:
    new = []
    for entry in entries:
        for planned in entry.contacts:
            values = {field_of(key): value for key, value in planned.values.items()}
            if planned.contact is not None:
                _over(planned.contact, values)
                continue
            words = _origin(source, at) | {"purpose": planned.purpose} | values
            new.append(ContactPoint(organization=entry.body, **words))
    ContactPoint.unscoped.bulk_create(new)


def _add_aliases(entries: list[Entry], source: str, at: datetime) -> None:
    new = [
        OrganizationAlias(organization=entry.body, name=name, search_key=search_key(name)[:400], **_origin(source, at))
        for entry in entries
        for name in entry.aliases
    ]
    OrganizationAlias.unscoped.bulk_create(new)
