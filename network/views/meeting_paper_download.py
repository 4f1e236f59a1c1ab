"""The file of a paper, to be saved."""

from django.http import Http404
from django.shortcuts import get_object_or_404

from akishima_support.access import Capability, requires
from akishima_support.uploads.download import download
from network.models import MeetingPaper
from network.rules.meeting_papers import may_save


@requires(Capability.DIRECTORY_READ)
def meeting_paper_download(request, uid):
    """Never shown in the browser; that of a 回収資料 goes to the secretariat alone."""
    paper = get_object_or_404(MeetingPaper.objects, uid=uid)
    if not may_save(paper, request.actor):
        raise Http404
    return download(stored_name=paper.stored_name, name=paper.file_name, kind=paper.file_kind)
