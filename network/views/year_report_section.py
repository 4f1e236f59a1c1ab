"""One heading of the report: what the secretariat writes, and which sentences of the data are printed."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from network.actions import year_reports
from network.actions.versions import StaleEdit
from network.forms.directory_form import tried
from network.forms.year_report import YearReportSectionForm
from network.models import YearReportSection
from network.presenters.year_report import section_start
from network.report_headings import ReportHeading
from network.rules.year_report.composing import composed_for


@requires(Capability.ACTIVITY_KEEP)
def year_report_section(request, uid, heading):
    """Save over the version that was seen; a signed version has no such page."""
    if heading not in ReportHeading:
        raise Http404
    sections = YearReportSection.objects.select_related("report").filter(report__signed_at=None)
    section = get_object_or_404(sections, report__uid=uid, heading=heading)
    lines = composed_for(section.report.fiscal_year)[heading]
    form = YearReportSectionForm(
        request.POST if request.method == "POST" else None, initial=section_start(section, lines), lines=lines
    )
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            if tried(form, year_reports.write, section=section, **_written(form), by=request.actor, at=timezone.now()):
                messages.success(request, _("保存しました。"))
                return redirect("network:year_report", uid=uid)
        except StaleEdit as stale:
            status = 409
            form.show_newer(version=stale.current.version, texts={"text": stale.current.text or _("未記入")})
    context = {"form": form, "section": section, "report": section.report, "lines": lines}
    return render(request, "network/year_report_section.html", context, status=status)


def _written(form: YearReportSectionForm) -> dict:
    data = form.cleaned_data
    return {"text": data["text"], "left_out": form.left_out(), "version": data["version"]}
