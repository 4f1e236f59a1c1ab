"""回収資料の部数を記録する."""

from django.shortcuts import get_object_or_404
from django.utils import timezone

from akishima_support.access import Capability, requires
from network.actions import meeting_papers
from network.forms.meeting_paper import MeetingPaperCountForm
from network.models import MeetingPaper
from network.views.meeting_result_form import back_to, result_form_page, sent


@requires(Capability.MEETING_KEEP)
def meeting_paper_count(request, uid):
    """How many were handed out and came back."""
    papers = MeetingPaper.objects.filter(removed_at=None, is_collected=True)
    paper = get_object_or_404(papers.select_related("meeting"), uid=uid)
    form = MeetingPaperCountForm(sent(request)[0], initial={"version": paper.version, **_counted(paper)})

    def act():
        data = form.cleaned_data
        said = {"copies": (data["handed_out"], data["collected"]), "note": data["note"], "version": data["version"]}
        meeting_papers.count(paper=paper, **said, by=request.actor, at=timezone.now())

    context, to = {"paper": paper, "meeting": paper.meeting, "title": paper.title}, back_to(paper.meeting)
    return result_form_page(request, form, context, act=act, to=to)


def _counted(paper: MeetingPaper) -> dict:
    return {"handed_out": paper.handed_out, "collected": paper.collected, "note": paper.collect_note}
