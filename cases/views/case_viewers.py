"""閲覧した人: who looked at the case, when and why."""

from django.http import Http404
from django.shortcuts import render

from akishima_support.access import Capability, requires
from akishima_support.audit.reading import about_case
from cases.presenters.case_reason import case_to_ask_about
from cases.presenters.case_viewers import may_see_viewers, viewers_of


@requires(Capability.CASE_READ)
def case_viewers(request, uid):
    """For its lead worker and the manager. It tells nothing of the person, so it asks for no reason."""
    case = case_to_ask_about(uid=uid)
    if not may_see_viewers(case, request.actor):
        raise Http404
    about_case(case.case_no)
    return render(request, "cases/case_viewers.html", {"case": case, "viewers": viewers_of(case)})
