"""グループワークを記録する."""

from django.utils import timezone

from akishima_support.access import Capability, requires
from network.actions import group_works
from network.forms.meeting_group_work import GroupWorkNewForm
from network.models import GroupWork
from network.views.meeting_result_form import back_to, load_meeting, result_form_page, sent


@requires(Capability.MEETING_KEEP)
def meeting_group_work_new(request, uid):
    """A theme of the meeting `uid` with its groups."""
    meeting = load_meeting(uid)
    work = GroupWork(meeting=meeting)
    form = GroupWorkNewForm(sent(request)[0], instance=work)

    def act():
        said = {"groups": form.groups_typed, "token": form.cleaned_data["submission_token"]}
        return group_works.add(work=work, **said, by=request.actor, at=timezone.now())

    context, to = {"meeting": meeting}, back_to(meeting)
    return result_form_page(request, form, context, act=act, to=to)
