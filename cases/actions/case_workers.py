"""Who works on a case beside its lead worker."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from akishima_support.access import Actor, Refused
from akishima_support.audit import EventType, record
from cases.models import Case, CaseWorker
from cases.rules.cases import check_is_open
from cases.rules.lead_changes import check_may_read
from network.models import User


@transaction.atomic
def add(*, case: Case, worker: User, by: Actor, at: datetime) -> CaseWorker:
    """Let somebody of the window work on the case too. Raises Refused for a closed case and for who does already."""
    locked = Case.objects.select_for_update(of=("self",)).get(pk=case.pk)
    check_is_open(locked)
    check_may_read(locked, worker)
    if CaseWorker.unscoped.current().filter(case=locked, user=worker).exists():
        raise Refused(_("%(name)sさんは、もうこのケースを一緒に担当しています。") % {"name": worker.name})
    made = CaseWorker.unscoped.create(
        case=locked, person_id=locked.person_id, user=worker, added_at=at, added_by_id=by.user_id
    )
    _record(EventType.CASE_WORKER_ADDED, made, locked, by)
    return made


@transaction.atomic
def end(*, worker: CaseWorker, by: Actor, at: datetime) -> CaseWorker:
    """From now on the case is no longer of their caseload; a second time changes nothing."""
    locked = CaseWorker.objects.select_for_update(of=("self",)).select_related("case").get(pk=worker.pk)
    if locked.ended_at is None:
        locked.ended_at, locked.ended_by_id = at, by.user_id
        locked.save()
        _record(EventType.CASE_WORKER_ENDED, locked, locked.case, by)
    return locked


def _record(type: EventType, worker: CaseWorker, case: Case, by: Actor) -> None:
    record(type, by=by, people=[worker.person_id], case=case.case_no, detail={"user": worker.user_id})
