"""Signing a version of the report."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from network.actions import year_reports
from network.forms.directory_form import tried
from network.forms.year_report import YearReportSignForm
from network.models import YearReport
from network.presenters.year_report import report_page
from network.rules.year_report.composing import content_of


@requires(Capability.YEAR_REPORT_SIGN)
def year_report_sign(request, uid):
    """Read the whole once more, and fix exactly what was read."""
    report = get_object_or_404(YearReport.objects.filter(signed_at=None), uid=uid)
    form = YearReportSignForm(request.POST if request.method == "POST" else None)
    if request.method == "POST":
        seen = form.seen
        if tried(form, year_reports.sign, report=report, sha256=seen, by=request.actor, at=timezone.now()):
            messages.success(request, _("署名しました。この版はもう変わりません。"))
            return redirect("network:year_report", uid=uid)
    _content, digest = content_of(report)
    context = report_page(report, request.actor) | {"form": form, "digest": digest}
    return render(request, "network/year_report_sign.html", context)
