"""The directory as tables: the headings are those that the import knows, so that a file can come back."""

from django.utils.translation import gettext as _
from django.utils.translation import override

from akishima_support.spreadsheets import Table, workbook_of
from network.models import CatchmentArea, ContactPoint, Organization, OrganizationAlias, ServiceOffering
from network.presenters.eligibility import ages, for_whom
from network.rules.import_columns import COLUMNS, Column, Part, as_mark, field_of
from network.rules.import_plan import current_of
from network.rules.import_words import EXAMPLE

WIDTHS = {"name": 32, "description": 40, "note": 40, "address": 30, "hours": 24, "aliases": 24}
USUAL_WIDTH = 16


def directory_tables(day) -> list[Table]:
    """Every living body with its ways of contact, one row per way, and what each offers. In Japanese, always."""
    with override("ja"):
        return [_bodies(day), _services(day)]


def _bodies(day) -> Table:
    bodies = Organization.objects.valid_on(day).filter(is_demo=False).in_order()
    bodies = bodies.select_related("parent").prefetch_related("catchments")
    contacts = by_body(ContactPoint.objects.current().in_order())
    aliases = by_body(OrganizationAlias.objects.in_order())
    rows = [
        [_cell(column, body, contact, aliases.get(body.pk, [])) for column in COLUMNS]
        for body in bodies
        for contact in contacts.get(body.pk, [None])
    ]
    return Table(_("機関"), _headings(), rows, _widths())


def by_body(rows) -> dict[int, list]:
    """Rows of bodies, by the number of the body."""
    grouped: dict[int, list] = {}
    for row in rows:
        grouped.setdefault(row.organization_id, []).append(row)
    return grouped


def _cell(column: Column, body: Organization, contact: ContactPoint | None, aliases: list) -> str:
    if column.part == Part.ALIAS:
        return column.show([alias.name for alias in aliases])
    if column.part == Part.CONTACT:
        return column.show(getattr(contact, field_of(column.key))) if contact else ""
    return column.show(current_of(body, column.key))


def _headings() -> list[str]:
    return [str(column.label) for column in COLUMNS]


def _widths() -> tuple[int, ...]:
    return tuple(WIDTHS.get(column.key, USUAL_WIDTH) for column in COLUMNS)


def _services(day) -> Table:
    offered = ServiceOffering.objects.valid_on(day).filter(
        organization__in=Organization.objects.valid_on(day).filter(is_demo=False)
    )
    rows = [
        [
            each.organization.name,
            each.get_code_display(),
            each.name,
            for_whom(each, each.catchments.all()),
            ages(each),
            each.get_cost_type_display(),
            each.cost_note,
            each.target_note,
            each.get_open_days_display(),
            each.open_note,
            each.documents,
            each.how_person,
            each.how_professional,
            each.note,
        ]
        for each in offered.select_related("organization").prefetch_related("catchments").in_order()
    ]
    headings = [
        _("機関"), _("種類"), _("名称"), _("利用できる方"), _("年齢"), _("費用"), _("費用の説明"),
        _("利用できる方・条件"), _("開いている曜日"), _("時間・開いている日の説明"), _("持ち物・書類"),
        _("ご本人・ご家族からの連絡のしかた"), _("支援者からの連絡のしかた"), _("備考"),
    ]  # fmt: skip
    return Table(_("支援メニュー"), headings, rows, (32, 20, 28, 40, 20, 10, 24, 30, 16, 24, 24, 30, 30, 40))


def template_file() -> bytes:
    """A workbook to fill in: the headings with one fictitious row, and what may stand under each heading."""
    with override("ja"):
        example = Table(_("機関"), _headings(), [[EXAMPLE.get(column.key, "") for column in COLUMNS]], _widths())
        rows = [[str(column.label), _hint(column), "、".join(column.others)] for column in COLUMNS]
        headings = [_("見出し"), _("書き方"), _("ほかの見出しでも読めます")]
        return workbook_of([example, Table(_("書き方"), headings, rows, (24, 70, 60))])


def _hint(column: Column) -> str:
    if column.show is as_mark:
        return _("○ か ×")
    codes = column.codes
    if codes is not None:
        return "、".join(str(label) for label in codes.labels)
    return {
        "name": _("必ず書いてください。名簿にある名称か別名なら、その機関に当てはめます。"),
        "aliases": _("いくつかあるときは、読点（、）で区切ります。"),
        "catchments": "、".join(area.name for area in CatchmentArea.objects.in_order()),
        "purpose": _("空のときは「代表」。連絡先が二つある機関は、行を分けて書きます。"),
        "parent": _("係のときの課の名称など。"),
    }.get(column.key, "")
