"""決まったことを記録する."""

from django.utils import timezone

from akishima_support.access import Capability, requires
from network.actions import action_items
from network.forms.action_item import ActionNewForm
from network.views.meeting_result_form import back_to, load_meeting, result_form_page, sent


@requires(Capability.MEETING_KEEP)
def action_new(request, uid):
    """What the meeting `uid` decided that a body does."""
    meeting = load_meeting(uid)
    form = ActionNewForm(sent(request)[0], meeting=meeting)

    def act():
        said = {"fields": form.typed, "token": form.cleaned_data["submission_token"]}
        return action_items.add(meeting=meeting, **said, by=request.actor, at=timezone.now())

    context, to = {"meeting": meeting}, back_to(meeting)
    return result_form_page(request, form, context, act=act, to=to)
