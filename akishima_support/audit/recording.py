"""How a row gets into the audit: `record(...)`, inside the transaction of the change that it tells of."""

from collections.abc import Iterable

from akishima_support.access import Actor
from akishima_support.audit.event_types import EventType, Outcome
from akishima_support.audit.models import AuditEvent
from akishima_support.audit.reading import current_log


def record(  # noqa: PLR0913 - an audit row has that many sides; all are named
    type: EventType,
    *,
    by: Actor | None,
    people: Iterable[int | None] = (),
    case: str = "",
    reason: str = "",
    outcome: Outcome = Outcome.DONE,
    url_name: str = "",
    detail: dict | None = None,
) -> None:
    """Write one audit row. `people` are person numbers; `detail` names fields and codes, never contents.

    Without a `reason` of its own the row says why the page was opened.
    """
    numbers = sorted({number for number in people if number is not None})
    log = current_log()
    event = AuditEvent(
        type=type,
        **_who(by),
        person_numbers=numbers,
        case_no=case,
        url_name=url_name,
        reason=(reason or (log.reason if log else ""))[:500],
        outcome=outcome,
        request_id=log.request_id if log else None,
        detail=detail or {},
    )
    event.save(force_insert=True)
    if log is not None:
        log.logged.update(numbers)


def _who(by: Actor | None) -> dict:
    if by is None:
        return {"user_name": "-"}
    return {
        "user_id": by.user_id,
        "user_name": by.user_name[:200],
        "organization_id": by.organization_id,
        "organization_name": by.organization_name[:200],
        "role": by.role or "",
    }
