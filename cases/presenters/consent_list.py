"""What the list of consents of a person shows."""

from django.utils import timezone

from akishima_support.access import Actor, Capability
from cases.codes.consent import ConsentStatus
from cases.models import Consent, Person
from cases.models.consent import IN_FORCE
from cases.presenters.consents import consent_texts
from cases.presenters.keyset import page_after

KIND = {
    ConsentStatus.GIVEN: "success",
    ConsentStatus.PARTIAL: "success",
    ConsentStatus.REFUSED: "error",
    ConsentStatus.WITHDRAWN: "error",
    ConsentStatus.ASKED_PENDING: "waiting",
}


def consents_page(person: Person, actor: Actor, after: str) -> dict:
    """One page of the list."""
    today = timezone.localdate()
    rows = Consent.objects.filter(person=person).select_related("recipient", "recorded_by").newest_first()
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
        "kind": KIND.get(consent.status, "neutral"),
        "may_withdraw": consent.status in IN_FORCE,
        "has_run_out": consent.valid_until is not None and consent.valid_until < today,
    }
