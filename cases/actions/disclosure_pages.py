"""The pages of a request for disclosure: gathering, marking, and the copy that was given."""

from datetime import datetime

from django.db import transaction
from django.utils import translation

from akishima_support.access import Actor
from akishima_support.audit import EventType, record
from cases.models import DisclosureCopy, DisclosurePage, DisclosureRequest
from cases.rules.disclosure import check_can_mark
from cases.rules.extract_pages import bars_of, pages_of
from cases.rules.packet_content import fingerprint
from cases.rules.redaction import redacted_page
from cases.rules.versions import check_fresh


@transaction.atomic
def gather(*, request: DisclosureRequest, by: Actor) -> int:
    """Make the pages anew from what is kept now; what was marked before goes. Gives how many. Raises Refused."""
    locked = DisclosureRequest.objects.select_for_update(of=("self",)).select_related("person").get(pk=request.pk)
    check_can_mark(locked)
    drop_pages(locked)
    made = [
        DisclosurePage(
            request=locked, person_id=locked.person_id, number=number, title=page.title[:200], items=page.items
        )
        for number, page in enumerate(pages_of(locked), 1)
    ]
    DisclosurePage.unscoped.bulk_create(made)
    detail = {"number": len(made)}
    record(EventType.DISCLOSURE_GATHERED, by=by, people=[locked.person_id], case=locked.number, detail=detail)
    return len(made)


@transaction.atomic
def mark(*, page: DisclosurePage, version: int, marks: list[dict], by: Actor, at: datetime) -> DisclosurePage:
    """Confirm a page as it is marked: for each box `whole`, `passages`, `reason`. Raises Stale and Refused."""
    request = DisclosureRequest.objects.select_for_update(of=("self",)).get(pk=page.request_id)
    check_can_mark(request)
    locked = DisclosurePage.objects.select_for_update(of=("self",)).get(pk=page.pk)
    check_fresh(locked, version)
    locked.items = [item | chosen for item, chosen in zip(locked.items, marks, strict=True)]
    locked.confirmed_at, locked.confirmed_by_id = at, by.user_id
    locked.version += 1
    locked.save()
    detail = {"number": locked.number, "masked": bars_of(locked.items)}
    record(EventType.DISCLOSURE_MASKED, by=by, people=[locked.person_id], case=request.number, detail=detail)
    return locked


def drop_pages(request: DisclosureRequest) -> None:
    """Remove the pages that were prepared."""
    DisclosurePage.unscoped.filter(request=request).delete()


def make_copy(*, request: DisclosureRequest, by: Actor, at: datetime) -> DisclosureCopy:
    """Keep what is handed over; it is never changed."""
    copy = DisclosureCopy(
        request=request, person_id=request.person_id, content=content_of(request), made_at=at, made_by_id=by.user_id
    )
    copy.sha256 = fingerprint(copy.content)
    copy.save(force_insert=True)
    return copy


def content_of(request: DisclosureRequest) -> dict:
    """The pages as they are handed over: nothing that is masked is in it."""
    pages = DisclosurePage.objects.filter(request=request).in_order()
    with translation.override("ja"):
        return {"number": request.number, "pages": [redacted_page(page.title, page.items) for page in pages]}
