"""資料を載せる."""

from django.utils import timezone

from akishima_support.access import Capability, requires
from network.actions import meeting_papers
from network.forms.meeting_paper import MeetingPaperNewForm
from network.models import MeetingPaper
from network.rules.meeting_papers import next_number
from network.views.meeting_result_form import back_to, load_meeting, result_form_page, sent


@requires(Capability.MEETING_KEEP)
def meeting_paper_new(request, uid):
    """A paper of the meeting `uid`."""
    meeting = load_meeting(uid)
    paper = MeetingPaper(meeting=meeting, number=next_number(meeting))
    form = MeetingPaperNewForm(*sent(request), instance=paper)

    def act():
        put = {"file": form.cleaned_data["file"], "token": form.cleaned_data["submission_token"]}
        return meeting_papers.add(paper=paper, **put, by=request.actor, at=timezone.now())

    context, to = {"meeting": meeting}, back_to(meeting)
    return result_form_page(request, form, context, act=act, to=to)
