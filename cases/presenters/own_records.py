"""What a partner keeps itself: the people of its own record, and what it told and was told."""

from datetime import date

from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils.translation import gettext as _

from akishima_support.access import Actor
from akishima_support.japanese.formats import format_datetime
from akishima_support.ui.navigation import NavItem
from cases.codes.consent import Direction, LedgerBasis, Means
from cases.codes.person import DatePrecision
from cases.codes.turning import Nearness
from cases.models import DisclosureRecord, Person, PlannedHandover
from cases.models.disclosure_record import told_to
from cases.presenters.consents import category_labels
from cases.presenters.keyset import page_after
from cases.presenters.person_ledger import row_shown
from cases.rules.birth import likely_age
from cases.rules.turning_18 import turning


def people_page(after: str, day: date) -> dict:
    """The people of the own record, newest first."""
    planned = PlannedHandover.objects.coming().filter(person=OuterRef("pk"))
    people = Person.objects.annotate(is_planned=Exists(planned)).order_by("-created_at", "-id")
    found = page_after(people, after, "created_at")
    rows = [{"person": each, "age": likely_age(each, day), "can_plan": _can_plan(each, day)} for each in found.rows]
    return {"rows": rows, "next_url": f"?after={found.next}" if found.next else ""}


def provided_page(person: Person | None, after: str) -> dict:
    """What was told of people of the own record, newest first; of one alone where one is asked for."""
    rows = DisclosureRecord.objects.filter(direction=Direction.PROVIDED)
    rows = rows.filter(person=person) if person else rows
    rows = rows.with_corrections().select_related("corrects", "person", "referral").newest_first()
    found = page_after(rows, after, "occurred_at")
    return {"rows": [row_shown(each) for each in found.rows], "next": found.next, "person": person}


def received_page(actor: Actor, after: str) -> dict:
    """What the own body was told by referrals, newest first: by number, never by name."""
    found = page_after(told_to(actor), after, "occurred_at")
    return {"rows": [_told(row) for row in found.rows], "next": found.next}


def own_tabs(*, received: bool) -> list[NavItem]:
    """Told, and heard."""
    url = reverse("cases:own_ledger")
    return [
        NavItem(url, _("伝えたこと"), is_current=not received),
        NavItem(f"{url}?received=1", _("伝えられたこと"), is_current=received),
    ]


def _can_plan(person: Person, day: date) -> bool:
    """Whether a hand-over at 18 is not planned and can still be. The person knows `is_planned`."""
    if person.is_planned or person.born_precision != DatePrecision.DAY:
        return False
    return turning(person.born_on, day).nearness != Nearness.YEAR_OVER


def _told(row) -> dict:
    by_consent = row.basis == LedgerBasis.CONSENT
    return {
        "at": format_datetime(row.occurred_at),
        "means": Means(row.means).label,
        "from_body": row.referral__from_organization__name,
        "referral_no": row.referral__referral_no,
        "referral_uid": row.referral__uid,
        "categories": category_labels(row.categories),
        "basis": (LedgerBasis.PARTNER_CONSENT if by_consent else LedgerBasis.PARTNER_BASIS).label,
        "is_corrected": row.is_corrected,
        "is_void": row.is_void,
    }
