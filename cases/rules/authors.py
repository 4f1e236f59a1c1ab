"""Who has written something that the timeline of a case shows."""

from django.db.models import Exists, OuterRef

from cases.models import Case, CaseEvent, Consent, Consultation, ProgressRecord, ReferralStep
from network.models import User


def authors_of(case: Case) -> list[User]:
    """By name, as far as the actor sees what they wrote; one question to the database."""
    me = OuterRef("pk")
    wrote = (
        Exists(Consultation.objects.filter(case=case, received_by=me))
        | Exists(ProgressRecord.objects.filter(case=case, recorded_by=me))
        | Exists(ReferralStep.objects.filter(referral__case=case, by=me))
        | Exists(Consent.objects.filter(person=case.person_id, recorded_by=me))
        | Exists(CaseEvent.objects.filter(case=case, by=me))
    )
    return list(User.objects.filter(wrote).only("uid", "name").order_by("name", "id"))
