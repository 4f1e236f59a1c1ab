"""会議で伝えたことを記録する, for a case that is spoken of by name."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, Refused, requires
from cases.actions import tellings
from cases.forms.meeting_telling import MeetingAskForm, MeetingTellingForm
from cases.rules.meeting_tellings import seats
from cases.views.case_form import load_case


@requires(Capability.LEDGER_WRITE)
def case_meeting_telling(request, uid):
    """Before the meeting it says who has to leave the room; afterwards one row of the ledger for each who heard it.

    Somebody who comes from the page of a meeting finds it chosen (`?meeting=`).
    """
    case = load_case(uid)
    asked = MeetingAskForm(request.GET if "basis" in request.GET else None, begun=request.GET.get("meeting", ""))
    page = {"case": case, "asked": asked}
    if asked.is_valid():
        data = asked.cleaned_data
        found = seats(data["meeting"], case.person, data["basis"], set(data["categories"]), request.actor)
        posted = request.POST if request.method == "POST" else None
        form = MeetingTellingForm(posted, asked=data, seats=found, actor=request.actor)
        if form.is_valid() and _noted(request, case, form):
            messages.success(request, _("情報提供記録に、聞いた機関ごとに書きました。"))
            return redirect("cases:person_ledger", case.person.uid)
        page |= {"form": form, "leaving": [seat for seat in found if seat.why_not], "meeting": data["meeting"]}
    return render(request, "cases/case_meeting_telling.html", page)


def _noted(request, case, form: MeetingTellingForm) -> bool:
    at = timezone.now()
    try:
        tellings.note_meeting(
            person=case.person,
            tellings=form.tellings(at),
            by=request.actor,
            at=at,
            token=form.cleaned_data["submission_token"],
        )
    except Refused as refused:
        form.add_error(None, str(refused))
        return False
    return True
