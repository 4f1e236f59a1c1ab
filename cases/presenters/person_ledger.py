"""What the ledger of a person prints: all of it, because it answers a request for disclosure (domain §4.3)."""

from django.utils.translation import gettext as _

from akishima_support.access import Actor, Capability
from akishima_support.japanese.formats import format_datetime
from cases.codes.consent import BasisCode, Direction, LedgerBasis
from cases.models import DisclosureRecord, Person
from cases.presenters.consents import category_labels
from cases.rules.merged import all_numbers
from cases.rules.tellings import can_correct, count_of


def ledger(person: Person, actor: Actor, *, received: bool) -> dict:
    """The rows, newest first, with those that were made for records merged into this one.

    What was heard of the person is no part of the print for the person: it can give away who told (S4).
    """
    numbers = all_numbers(person)
    direction = Direction.RECEIVED if received else Direction.PROVIDED
    rows = DisclosureRecord.objects.filter(person__in=numbers, direction=direction).with_corrections()
    found = list(rows.select_related("corrects", "consent", "meeting").newest_first())
    may_write = actor.can(Capability.LEDGER_WRITE)
    return {
        "person": person,
        "is_received": received,
        "has_doubles": len(numbers) > 1,
        "rows": [
            row_shown(each, may_correct=may_write and can_correct(each)) | {"meeting": each.meeting} for each in found
        ],
        "number": count_of(found),
        "may_write": may_write,
    }


def correction_page(row: DisclosureRecord) -> dict:
    """The row as it stands, and whether it can be corrected."""
    return {"row": row_shown(row, may_correct=can_correct(row)), "person": row.person}


def row_shown(record: DisclosureRecord, *, may_correct: bool = False) -> dict:
    """One row in words. `record` knows `is_corrected`."""
    return {
        "record": record,
        "at": format_datetime(record.occurred_at),
        "categories": category_labels(record.categories),
        "basis": basis_text(record.basis),
        "approval": _approval(record),
        "corrects": format_datetime(record.corrects.occurred_at) if record.corrects else "",
        "mark": _mark(record),
        "may_correct": may_correct,
    }


def basis_text(code: str) -> str:
    """A basis of the city's list, or one of the few others, in words."""
    for codes in (LedgerBasis, BasisCode):
        if code in codes.values:
            return str(codes(code).label)
    return code


def _mark(record: DisclosureRecord) -> str:
    if record.correction:
        return str(record.get_correction_display())
    if record.is_void:
        return _("取消し")
    return _("訂正済") if record.is_corrected else ""


def _approval(record: DisclosureRecord) -> str:
    return f"{record.approved_by} {format_datetime(record.approved_at)}" if record.approved_at else ""
