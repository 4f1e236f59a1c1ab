"""What the list of consents of a person shows."""

from django.db.models import Prefetch
from django.utils import timezone

from akishima_support.access import Actor, Capability
from cases.codes.consent import ConsentStatus
from cases.models import Consent, ConsentScan, Person
from cases.models.consent import IN_FORCE
from cases.presenters.consents import consent_texts, status_text
from cases.presenters.keyset import page_after

KIND = {
    ConsentStatus.GIVEN: "success",
    ConsentStatus.PARTIAL: "success",
    ConsentStatus.REFUSED: "error",
    ConsentStatus.WITHDRAWN: "error",
    ConsentStatus.EXPIRED: "warning",
    ConsentStatus.ASKED_PENDING: "waiting",
}


def consents_page(person: Person, actor: Actor, after: str) -> dict:
    """One page of the list."""
    today = timezone.localdate()
    rows = Consent.objects.filter(person=person).select_related("recipient", "recorded_by")
    rows = rows.prefetch_related(Prefetch("scans", ConsentScan.objects.order_by("id"), "kept_scans")).newest_first()
    found = page_after(rows, after, "recorded_at")
    return {
        "person": person,
        "rows": [_row(each, today) for each in found.rows],
        "next_url": f"?after={found.next}" if found.next else "",
        "may_read_ledger": actor.can(Capability.LEDGER_READ),
        "may_edit_person": actor.can(Capability.PERSON_WRITE),
    }


def _row(consent: Consent, today) -> dict:
    return {
        "consent": consent,
        "texts": consent_texts(consent),
        "status": status_text(consent, today),
        "kind": KIND.get(consent.status_on(today), "neutral"),
        "may_withdraw": consent.status in IN_FORCE,
        "scans": [scan for scan in consent.kept_scans if scan.removed_at is None],
    }
