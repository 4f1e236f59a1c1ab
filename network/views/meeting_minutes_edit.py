"""議事要旨を直す."""

from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone

from akishima_support.access import Capability, requires
from network.actions import meeting_minutes
from network.forms.meeting_minutes import MeetingMinutesEditForm
from network.models import MeetingMinutes
from network.views.meeting_result_form import page_of, result_form_page, sent


@requires(Capability.MEETING_KEEP)
def meeting_minutes_edit(request, uid):
    """A draft, over the version that was seen. What was typed stays where it is fixed meanwhile."""
    minutes = get_object_or_404(MeetingMinutes.objects.select_related("meeting"), uid=uid)
    if request.method == "GET" and minutes.is_fixed:
        return redirect("network:meeting_minutes_detail", uid=uid)
    form = MeetingMinutesEditForm(sent(request)[0], instance=minutes)

    def act():
        saved = {"fields": form.typed, "version": form.cleaned_data["version"]}
        return meeting_minutes.save(minutes=minutes, **saved, by=request.actor, at=timezone.now())

    context = {"minutes": minutes, "meeting": minutes.meeting}
    to = page_of("network:meeting_minutes_detail")
    return result_form_page(request, form, context, act=act, to=to)
