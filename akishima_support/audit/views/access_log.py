"""閲覧記録: the auditor reads who did and saw what."""

from django.shortcuts import render

from akishima_support.access import Capability, requires
from akishima_support.audit.models import AuditEvent

PAGE = 100


@requires(Capability.ACCESS_LOG_READ)
def access_log(request):
    """Newest events first, paged by key."""
    before = request.GET.get("before", "")
    events = AuditEvent.objects.newest_first()
    if before.isdecimal() and len(before) < 19:
        events = events.filter(pk__lt=int(before))
    rows = list(events[: PAGE + 1])
    older = rows[PAGE - 1].pk if len(rows) > PAGE else None
    return render(request, "audit/access_log.html", {"events": rows[:PAGE], "older": older})
