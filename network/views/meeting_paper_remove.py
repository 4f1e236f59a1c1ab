"""資料を取り消す."""

from django.shortcuts import get_object_or_404
from django.utils import timezone

from akishima_support.access import Capability, requires
from network.actions import meeting_papers
from network.forms.meeting_paper import MeetingPaperRemoveForm
from network.models import MeetingPaper
from network.views.meeting_result_form import back_to, result_form_page, sent


@requires(Capability.MEETING_KEEP)
def meeting_paper_remove(request, uid):
    """The file goes, the row stays."""
    papers = MeetingPaper.objects.filter(removed_at=None)
    paper = get_object_or_404(papers.select_related("meeting"), uid=uid)
    form = MeetingPaperRemoveForm(sent(request)[0], initial={"version": paper.version})

    def act():
        said = {"reason": form.cleaned_data["reason"], "version": form.cleaned_data["version"]}
        meeting_papers.take_back(paper=paper, **said, by=request.actor, at=timezone.now())

    context, to = {"paper": paper, "meeting": paper.meeting, "title": paper.title}, back_to(paper.meeting)
    return result_form_page(request, form, context, act=act, to=to)
