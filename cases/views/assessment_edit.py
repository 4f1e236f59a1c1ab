"""アセスメントを書く: the draft."""

from django.shortcuts import redirect
from django.utils import timezone

from akishima_support.access import Capability, requires
from cases.actions import assessments
from cases.forms.assessment import AssessmentForm
from cases.models import Assessment
from cases.rules.sheets import is_draft
from cases.views.sheet_form import load_sheet, sheet_form_page

TO = ("cases/assessment_form.html", "cases:assessment_detail")


@requires(Capability.CASE_WRITE)
def assessment_edit(request, uid):
    """What was fixed is shown instead."""
    sheet = load_sheet(Assessment, uid)
    if request.method == "GET" and not is_draft(sheet):
        return redirect("cases:assessment_detail", uid)
    form = AssessmentForm(request.POST or None, instance=Assessment.objects.get(pk=sheet.pk))

    def act():
        version, fields = form.cleaned_data["version"], form.sheet_fields()
        return assessments.save(assessment=sheet, version=version, fields=fields, by=request.actor, at=timezone.now())

    return sheet_form_page(request, form, sheet.case, act=act, to=TO)
