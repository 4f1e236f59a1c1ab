"""議事要旨を書く."""

from django.utils import timezone

from akishima_support.access import Capability, requires
from network.actions import meeting_minutes
from network.forms.meeting_minutes import MeetingMinutesNewForm
from network.models import MeetingMinutes
from network.views.meeting_result_form import load_meeting, page_of, result_form_page, sent


@requires(Capability.MEETING_KEEP)
def meeting_minutes_new(request, uid):
    """The first draft of the meeting `uid`."""
    meeting = load_meeting(uid)
    form = MeetingMinutesNewForm(sent(request)[0], instance=MeetingMinutes(meeting=meeting))

    def act():
        made = {"fields": form.typed, "token": form.cleaned_data["submission_token"]}
        return meeting_minutes.begin(meeting=meeting, **made, by=request.actor, at=timezone.now())

    to = page_of("network:meeting_minutes_detail")
    return result_form_page(request, form, {"meeting": meeting}, act=act, to=to)
