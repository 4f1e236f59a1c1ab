"""アセスメントを書く: a new version, which begins as a copy of the last one."""

from django.shortcuts import redirect
from django.utils import timezone

from akishima_support.access import Capability, requires
from cases.actions import assessments
from cases.forms.assessment import AssessmentForm
from cases.models import Assessment
from cases.rules.intake import taken_over
from cases.views.case_form import load_case
from cases.views.sheet_form import sheet_form_page

TO = ("cases/assessment_form.html", "cases:assessment_detail")


@requires(Capability.CASE_WRITE)
def assessment_new(request, uid):
    """A draft that was begun already is opened instead."""
    case = load_case(uid)
    last = Assessment.objects.filter(case=case).order_by("-number").first()
    if request.method == "GET" and last is not None and not last.is_fixed and not case.is_closed:
        return redirect("cases:assessment_edit", last.uid)
    first = taken_over(case) if last is None else None
    form = AssessmentForm(request.POST or None, copied=last, taken_over=first)

    def act():
        token = form.cleaned_data["submission_token"]
        fields = form.sheet_fields()
        return assessments.begin(case=case, fields=fields, by=request.actor, at=timezone.now(), token=token)

    return sheet_form_page(request, form, case, act=act, to=TO)
