"""Nothing typed is lost: whatever becomes of a form with a draft, the draft is there afterwards."""

import logging
from urllib.parse import urlencode

from django.db import DatabaseError, transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import timezone

from akishima_support.access import Refused
from akishima_support.access.middleware import SAFE_METHODS
from akishima_support.errors import csrf_failure, server_error
from akishima_support.ui.drafts import drafts_from
from cases.actions import drafts
from cases.presenters.draft_desk import DraftDesk
from cases.rules.draft_keys import FIELD, DraftKey, read_key
from cases.views.case_reason import held_page

logger = logging.getLogger(__name__)


class DraftMiddleware:
    """Keep what was sent unless it was saved; remove the draft in the transaction of the saving.

    A view that saves a form answers with a redirect; any other answer means that it is not saved: wrong input, a
    search on the way, a stale page, an error, an expired session, a lost token. The key in the form is signed, so
    that even without a session the draft goes to the one who wrote it, and to nobody else.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        with drafts_from(DraftDesk(request)):
            key = None if request.method in SAFE_METHODS else _key_of(request)
            if key is None:
                return self.get_response(request)
            response = self._saved(request, key)
            return response if _is_saved(request, response) else _with_draft(request, response, key)

    def _saved(self, request: HttpRequest, key: DraftKey) -> HttpResponse:
        with transaction.atomic():
            response = self.get_response(request)
            if _is_saved(request, response):
                drafts.finish(key=key)
            elif response.status_code >= 500:
                transaction.set_rollback(True)
        return response


def _key_of(request: HttpRequest) -> DraftKey | None:
    key = read_key(request.POST.get(FIELD, ""))
    return key if key and key.path == request.path else None


def _is_saved(request: HttpRequest, response: HttpResponse) -> bool:
    return response.status_code in (302, 303) and request.actor is not None


def _with_draft(request: HttpRequest, response: HttpResponse, key: DraftKey) -> HttpResponse:
    token = _keep(request, key)
    back = f"{request.path}?draft={token}" if token else ""
    if response.status_code in (302, 303):
        door = response["Location"].split("?")[0]
        return HttpResponseRedirect(f"{door}?{urlencode({'next': back})}") if back else response
    request.kept_url = back
    if hasattr(request, "held_case"):
        return held_page(request)
    if getattr(request, "is_csrf_failure", False):
        return csrf_failure(request)
    return server_error(request) if response.status_code >= 500 else response


def _keep(request: HttpRequest, key: DraftKey) -> str | None:
    try:
        return drafts.keep(key=key, values=request.POST, at=timezone.now())
    except (DatabaseError, Refused):
        logger.exception("draft not kept, form %s", key.form_name)
        return None
