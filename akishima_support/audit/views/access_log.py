"""閲覧記録: the auditor reads who did and saw what."""

from django.shortcuts import render

from akishima_support.access import Capability, requires
from akishima_support.access.readonly import read_log_exception
from akishima_support.audit.event_types import EventType, Outcome
from akishima_support.audit.forms import AccessLogForm
from akishima_support.audit.log_page import log_page
from akishima_support.audit.models import AuditEvent
from akishima_support.audit.recording import record


@requires(Capability.ACCESS_LOG_READ)
def access_log(request):
    """Newest events first, narrowed down and paged by key. Reading the log is itself in the log."""
    form = AccessLogForm(request.GET)
    page = None
    if form.is_valid():
        events = form.narrow(AuditEvent.objects.newest_first())
        page = log_page(events, request.GET, about_people=bool(form.cleaned_data["person"]))
        with read_log_exception():
            record(
                EventType.PAGE_READ,
                by=request.actor,
                outcome=Outcome.SHOWN,
                url_name="access_log",
                detail={"filter": form.used()},
            )
    return render(request, "audit/access_log.html", {"form": form, "page": page})
