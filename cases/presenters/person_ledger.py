"""What the ledger of a person prints: all of it, because it answers a request for disclosure (domain §4.3)."""

from django.utils.translation import gettext as _

from akishima_support.japanese.formats import format_datetime
from cases.actions.ledger import TO_PERSON
from cases.codes.consent import BasisCode
from cases.models import DisclosureRecord, Person
from cases.presenters.consents import category_labels
from cases.rules.merged import all_numbers


def ledger(person: Person) -> dict:
    """The rows, newest first, with those that were made for records merged into this one."""
    numbers = all_numbers(person)
    rows = DisclosureRecord.objects.filter(person__in=numbers).select_related("corrects", "consent").newest_first()
    return {"person": person, "has_doubles": len(numbers) > 1, "rows": [_row(each) for each in rows]}


def _row(record: DisclosureRecord) -> dict:
    return {
        "record": record,
        "at": format_datetime(record.occurred_at),
        "categories": category_labels(record.categories),
        "basis": _basis(record.basis),
        "approval": _approval(record),
        "corrects": format_datetime(record.corrects.occurred_at) if record.corrects else "",
    }


def _basis(code: str) -> str:
    if code == "consent":
        return _("ご本人の同意")
    if code == TO_PERSON:
        return _("開示請求(個人情報保護法76条)")
    return str(BasisCode(code).label) if code in BasisCode.values else code


def _approval(record: DisclosureRecord) -> str:
    return f"{record.approved_by} {format_datetime(record.approved_at)}" if record.approved_at else ""
