"""議事要旨を確定する."""

from django.shortcuts import get_object_or_404
from django.utils import timezone

from akishima_support.access import Capability, requires
from network.actions import meeting_minutes
from network.forms.meeting_minutes import MeetingMinutesFixForm
from network.models import MeetingMinutes
from network.presenters.meeting_minutes import MinutesPage
from network.views.meeting_result_form import page_of, result_form_page, sent

TEMPLATE = "network/meeting_minutes_fix.html"


@requires(Capability.MEETING_KEEP)
def meeting_minutes_fix(request, uid):
    """A last look at the whole, with signs that somebody is named in it."""
    minutes = get_object_or_404(MeetingMinutes.objects.select_related("meeting"), uid=uid)
    form = MeetingMinutesFixForm(sent(request)[0], initial={"version": minutes.version})

    def act():
        version = form.cleaned_data["version"]
        return meeting_minutes.fix(minutes=minutes, version=version, by=request.actor, at=timezone.now())

    context = {"minutes": minutes, "meeting": minutes.meeting, "page": MinutesPage(minutes, request.actor)}
    to = page_of("network:meeting_minutes_detail")
    return result_form_page(request, form, context, act=act, to=to, template=TEMPLATE)
