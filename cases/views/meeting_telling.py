"""会議で伝えたことを記録する, from the page of the meeting: first of which case."""

from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render

from akishima_support.access import Capability, requires
from cases.forms.case_number import CaseNumberForm
from cases.presenters.meeting_tellings import on_the_table, telling_url
from network.models import Meeting
from network.rules.meetings import can_tell


@requires(Capability.LEDGER_WRITE)
def meeting_telling(request, uid):
    """A case with a sheet in this meeting, or one by its number; then the page of that case."""
    meeting = get_object_or_404(Meeting.objects, uid=uid)
    if not can_tell(meeting):
        raise Http404
    form = CaseNumberForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        return redirect(telling_url(form.cleaned_data["case_no"], meeting))
    page = {"form": form, "meeting": meeting, "sheets": on_the_table(meeting)}
    return render(request, "cases/meeting_telling.html", page)
