"""支援経過一覧 on A4."""

from django.shortcuts import render

from akishima_support.access import Capability, requires
from cases.forms.case_timeline import CaseTimelineForm
from cases.presenters.case_timeline import timeline_sheet
from cases.views.case_form import load_case


@requires(Capability.CASE_READ)
def case_timeline_sheet(request, uid):
    """`order=new` puts the newest first; `third=mark` shows and marks what is otherwise masked."""
    case = load_case(uid)
    form = CaseTimelineForm(request.GET, case=case)
    form.is_valid()
    how = {
        "newest_first": request.GET.get("order") == "new",
        "shows_third_parties": request.GET.get("third") == "mark",
    }
    return render(request, "cases/case_timeline_sheet.html", timeline_sheet(case, form, **how))
