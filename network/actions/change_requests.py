"""Changes that a body asks for and the administrator approves or declines. Nothing changes before."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor, Refused
from akishima_support.audit import EventType, record
from network.actions.versions import save_version
from network.codes import RequestStatus
from network.models import CatchmentArea, ChangeRequest, Organization, ServiceOffering
from network.rules.approval import AREAS, put_values, values_of

Target = Organization | ServiceOffering


@transaction.atomic
def propose(*, target: Target, after: dict, words: str, by: Actor, at: datetime) -> ChangeRequest | None:
    """Ask for the values; an open request about the same thing is withdrawn for it.

    None where nothing would change; about a body words alone are a request too (its name, its delegate).
    """
    of_service = isinstance(target, ServiceOffering)
    service = ServiceOffering.unscoped.get(pk=target.pk) if of_service else None
    body_id = service.organization_id if of_service else target.pk
    body = lock_body(body_id)
    before = values_of(service or body)
    open_one = ChangeRequest.unscoped.pending().filter(organization=body, service=service).first()
    if open_one is not None and (open_one.after, open_one.words) == (after, words):
        return open_one
    if open_one is not None:
        _end(open_one, RequestStatus.WITHDRAWN, "", by, at)
    if after == before and (of_service or not words):
        return None
    asked = ChangeRequest.unscoped.create(
        organization=body,
        service=service,
        before=before,
        after=after,
        words=words,
        proposed_at=at,
        proposed_by_id=by.user_id,
    )
    record(EventType.CHANGE_PROPOSED, by=by, detail=_about(asked))
    return asked


@transaction.atomic
def decide(*, asked: ChangeRequest, approve: bool, words: str, version: int, by: Actor, at: datetime) -> None:
    """Approve over the version that was seen, or decline with words.

    Raises Refused for a request that is answered, for a service that has ended, and StaleEdit where the entry itself
    changed meanwhile.
    """
    lock_body(asked.organization_id)
    locked = ChangeRequest.unscoped.select_for_update(of=("self",)).get(pk=asked.pk)
    if not locked.is_pending:
        raise Refused(_("この申し出には、すでに答えています。"))
    if approve:
        _apply(locked, version, at)
    elif not words:
        raise Refused(_("見送る理由を入力してください。"))
    _end(locked, RequestStatus.APPROVED if approve else RequestStatus.DECLINED, words, by, at)
    record(EventType.CHANGE_DECIDED, by=by, detail=_about(locked) | {"status": locked.status})


def lock_body(organization_id: int) -> Organization:
    """The body before its services and requests: all take them in this order, so that nobody waits in a ring."""
    return Organization.unscoped.select_for_update(of=("self",)).get(pk=organization_id)


def _apply(asked: ChangeRequest, version: int, at: datetime) -> None:
    target = asked.target
    if asked.service and asked.service.ended_on is not None:
        raise Refused(_("この支援メニューは終了しているため、変えられません。見送ってください。"))
    put_values(target, asked.after)
    if asked.service:
        target.verified_on = timezone.localdate(at)
    save_version(instance=target, version=version, duplicate=_("この内容では保存できません。見送ってください。"))
    target.catchments.set(CatchmentArea.unscoped.filter(pk__in=asked.after[AREAS]))


def _end(asked: ChangeRequest, status: RequestStatus, words: str, by: Actor, at: datetime) -> None:
    asked.status, asked.decision_words = status, words
    asked.decided_at, asked.decided_by_id = at, by.user_id
    asked.save(update_fields=["status", "decision_words", "decided_at", "decided_by"])


def _about(asked: ChangeRequest) -> dict:
    return {"organization": asked.organization_id, "service": asked.service_id, "request": asked.pk}
