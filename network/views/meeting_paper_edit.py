"""資料の扱いを直す."""

from django.shortcuts import get_object_or_404

from akishima_support.access import Capability, requires
from network.actions import meeting_papers
from network.forms.meeting_paper import MeetingPaperEditForm
from network.models import MeetingPaper
from network.views.meeting_result_form import back_to, result_form_page, sent


@requires(Capability.MEETING_KEEP)
def meeting_paper_edit(request, uid):
    """Name, readers and closing day; the file stays what it is."""
    papers = MeetingPaper.objects.filter(removed_at=None)
    paper = get_object_or_404(papers.select_related("meeting"), uid=uid)
    form = MeetingPaperEditForm(sent(request)[0], instance=paper)

    def act():
        saved = {"fields": form.typed, "version": form.cleaned_data["version"]}
        return meeting_papers.change(paper=paper, **saved, by=request.actor)

    context, to = {"paper": paper, "meeting": paper.meeting, "title": paper.title}, back_to(paper.meeting)
    return result_form_page(request, form, context, act=act, to=to)
