"""これまでの経過を絞り込む: by kind, days and author in the address, by a word of the texts with POST."""

from django.shortcuts import redirect, render
from django.urls import reverse

from akishima_support.access import Capability, requires
from cases.forms.case_timeline import CaseTimelineForm
from cases.presenters.case_timeline import timeline_page
from cases.views.case_form import load_case


@requires(Capability.CASE_READ)
def case_timeline(request, uid):
    """`before` is a moment: the timeline older than that. Nothing is written by the POST."""
    case = load_case(uid)
    asked = request.POST if request.method == "POST" else request.GET
    form = CaseTimelineForm(asked, case=case)
    is_right = form.is_valid()
    if request.method == "POST" and is_right and not form.cleaned_data["word"]:
        return redirect(f"{reverse('cases:case_timeline', args=[uid])}?{form.conditions()}")
    return render(request, "cases/case_timeline.html", timeline_page(case, form, asked.get("before", "")))
