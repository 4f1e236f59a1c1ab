"""The files that the directory leaves as."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from akishima_support.access import Actor
from akishima_support.japanese.formats import format_datetime
from akishima_support.spreadsheets import Lost, Table, csv_of, lost_characters, workbook_of
from network.forms.directory_export import ExportKind
from network.presenters.directory_files import directory_tables
from network.presenters.open_data import open_data_table
from network.presenters.open_referral import open_referral


@dataclass(frozen=True)
class Export:
    """A file, and what of its characters could not be written."""

    name: str
    content: bytes
    lost: list[Lost]


def export_of(kind: str, encoding: str, *, actor: Actor, at: datetime) -> Export:
    """The file as the directory stands now."""
    day = at.date()
    if kind == ExportKind.WORKBOOK:
        who = f"{actor.organization_name} {actor.user_name} {format_datetime(at)}"
        stamp = _("%(who)s　目的外利用禁止") % {"who": who}
        return Export(f"directory-{day:%Y%m%d}.xlsx", workbook_of(directory_tables(day), stamp=stamp), [])
    if kind == ExportKind.OPEN_REFERRAL:
        return Export(f"directory-hsds-{day:%Y%m%d}.json", open_referral(day), [])
    if kind == ExportKind.OPEN_DATA:
        return _csv(f"132071_related_organizations-{day:%Y%m%d}.csv", open_data_table(day), encoding)
    return _csv(f"directory-{day:%Y%m%d}.csv", directory_tables(day)[0], encoding)


def _csv(name: str, table: Table, encoding: str) -> Export:
    return Export(name, csv_of(table, encoding), lost_characters(table, encoding))
