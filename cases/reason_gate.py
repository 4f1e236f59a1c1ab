"""The one gate before every page about somebody: whose caseload is it, and if it is another's, why is it opened?"""

from dataclasses import replace

from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode

from akishima_support.access import go_on_as
from akishima_support.access.middleware import SAFE_METHODS
from akishima_support.audit.reading import because
from cases.actions.access_reasons import words_of
from cases.presenters.case_reason import case_to_ask_about
from cases.rules.caseload import standing_to
from cases.rules.emergencies import standing_emergency
from cases.rules.subjects import Subject, subjects_of
from cases.views.case_reason import held_page

# Pages that name somebody and open nothing: the reason itself, who looked, and a call that comes in, which shows only
# what has to be heeded and how the caller was noted last time.
UNGATED = {"cases:case_reason", "cases:case_viewers", "cases:consultation_new"}


def _open_in_emergency(request, person: int) -> None:
    """Open this one page to whoever has a 緊急閲覧 of the person: for looking, and saying so."""
    emergency = standing_emergency(person, request.actor) if request.method in SAFE_METHODS else None
    if emergency is not None:
        request.emergency = emergency
        request.actor = replace(request.actor, reads_in_emergency=True)
        go_on_as(request.actor)
        because(emergency.in_words)


class ReasonGateMiddleware:
    """Ask for a reason before a page about somebody of another's caseload.

    Whom a page is about follows from its address (`cases/rules/subjects.py`), and an address that is not classified
    there fails: so no view can forget to ask. Those who are restricted to named staff are passed by, because the named
    staff need no reason and for everybody else the view itself says that nobody is there.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        """Look at the address before the view runs."""
        match, actor = request.resolver_match, request.actor
        subjects = subjects_of(match, request.GET)
        if actor is None or not actor.is_window or match.view_name in UNGATED:
            return None
        return next(filter(None, (self._look_at(request, subject) for subject in subjects)), None)

    def _look_at(self, request, subject: Subject):
        """What stands before the page because of one of those whom it is about."""
        standing = standing_to(subject, request.actor, timezone.now())
        if standing is None:
            return None
        if standing.is_restricted:
            return _open_in_emergency(request, standing.person)
        if not standing.needs_reason:
            because("" if standing.is_own else words_of(standing.reason))
            return None
        return self._hold(request, standing.case)

    def _hold(self, request, case: int):
        if request.method not in SAFE_METHODS:
            request.held_case = case
            return held_page(request)
        path = reverse("cases:case_reason", args=[case_to_ask_about(pk=case).uid])
        return HttpResponseRedirect(f"{path}?{urlencode({'next': request.get_full_path()})}")
