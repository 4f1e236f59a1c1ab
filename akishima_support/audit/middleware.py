"""No log, no page: what a request showed is written before the page leaves the house."""

import logging

from django.conf import settings
from django.db import connection, transaction
from django.http import HttpResponse
from django.shortcuts import render

from akishima_support.access.middleware import SAFE_METHODS
from akishima_support.access.readonly import read_log_exception
from akishima_support.audit.event_types import EventType, Outcome
from akishima_support.audit.reading import ReadLog, reading
from akishima_support.audit.recording import record

logger = logging.getLogger(__name__)
_REDIRECTS = (301, 302, 303, 307, 308)


class UnloggedRead(AssertionError):
    """A page loaded a person and no audit row names them."""


class ReadLogMiddleware:
    """Write one read row per page that shows people, in the transaction that read them.

    On PostgreSQL a safe request runs in one transaction, so the row and the reading stand or fall together.
    On SQLite that would take the one write lock for every page; there the row has a short transaction of its
    own, still before the page is sent. Without its row a page answers 503 (in tests it raises).
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        with reading() as log:
            request.id = log.request_id
            if request.method in SAFE_METHODS and connection.vendor == "postgresql":
                with transaction.atomic():
                    return self._answer(request, log)
            return self._answer(request, log)

    def _answer(self, request, log: ReadLog) -> HttpResponse:
        response = self.get_response(request)
        try:
            write_read_row(request, response, log)
        except Exception:
            if settings.RAISE_UNLOGGED_READS:
                raise
            logger.exception("read log failed, request %s", log.request_id)
            return unavailable(request)
        return response


def write_read_row(request, response, log: ReadLog) -> None:
    """Log the people on the page, or the refusal; raise UnloggedRead if somebody remains unnamed."""
    if response.status_code in _REDIRECTS:
        return
    with read_log_exception():
        if response.status_code in (403, 404):
            _record_refusal(request)
            return
        if log.unlogged or log.case_no:
            _record_read(request, log)
    if log.unlogged:
        raise UnloggedRead(f"{_url_name(request)}: {len(log.unlogged)} people shown and not logged")


def _record_read(request, log: ReadLog) -> None:
    record(
        EventType.PAGE_READ,
        by=request.actor,
        people=log.seen,
        case=log.case_no,
        reason=log.reason,
        outcome=Outcome.SHOWN,
        url_name=_url_name(request),
        detail={"packets": sorted(log.packets)} if log.packets else {},
    )


def _record_refusal(request) -> None:
    if request.actor is not None and request.resolver_match is not None:
        # A NUL in an address, which PostgreSQL could not store, is shown as what it is: something unreadable.
        arguments = {key: str(value).replace("\x00", "\ufffd") for key, value in request.resolver_match.kwargs.items()}
        record(
            EventType.ACCESS_REFUSED,
            by=request.actor,
            outcome=Outcome.REFUSED,
            url_name=_url_name(request),
            detail={"arguments": arguments},
        )


def _url_name(request) -> str:
    return request.resolver_match.view_name if request.resolver_match else ""


def unavailable(request) -> HttpResponse:
    """The page that stands for one which could not be logged."""
    return render(request, "503.html", status=503)
