"""議事要旨の訂正版を作る."""

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone

from akishima_support.access import Capability, requires
from network.actions import meeting_minutes
from network.forms.meeting_minutes import MeetingMinutesCorrectForm
from network.models import MeetingMinutes
from network.views.meeting_result_form import result_form_page, sent


@requires(Capability.MEETING_KEEP)
def meeting_minutes_correct(request, uid):
    """Why; then the draft of the next version is open for writing."""
    minutes = get_object_or_404(MeetingMinutes.objects.select_related("meeting"), uid=uid)
    form = MeetingMinutesCorrectForm(sent(request)[0])

    def act():
        said = {"reason": form.cleaned_data["reason"], "token": form.cleaned_data["submission_token"]}
        return meeting_minutes.correct(minutes=minutes, **said, by=request.actor, at=timezone.now())

    def to(further):
        return reverse("network:meeting_minutes_edit", args=[further.uid])

    context = {"minutes": minutes, "meeting": minutes.meeting}
    return result_form_page(request, form, context, act=act, to=to)
