"""One paper of a meeting: its text, and what is to be known of it."""

from django.shortcuts import get_object_or_404, render

from akishima_support.access import Capability, requires
from network.models import MeetingPaper
from network.presenters.meeting_papers import facts_of, marks_of
from network.rules.meeting_papers import may_open, may_save

RELATED = ("meeting", "added_by", "removed_by")


@requires(Capability.DIRECTORY_READ)
def meeting_paper_detail(request, uid):
    """Read by class until its last day."""
    paper = get_object_or_404(MeetingPaper.objects.select_related(*RELATED), uid=uid)
    context = {
        "paper": paper,
        "meeting": paper.meeting,
        "facts": facts_of(paper, request.actor),
        "marks": marks_of(paper),
        "may_open": may_open(paper, request.actor),
        "may_save": may_save(paper, request.actor),
        "may_write": request.actor.can(Capability.MEETING_KEEP) and paper.removed_at is None,
    }
    return render(request, "network/meeting_paper_detail.html", context)
