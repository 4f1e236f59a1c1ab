"""Publishing a signed version of the report, or no longer."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from akishima_support.access import Capability, Refused, requires
from network.actions import year_reports
from network.models import YearReport


@requires(Capability.ACTIVITY_KEEP)
@require_POST
def year_report_publish(request, uid):
    """Everybody who signs in reads it from now on; with `stop` only the secretariat does."""
    report = get_object_or_404(YearReport.objects.filter(signed_at__isnull=False), uid=uid)
    try:
        if "stop" in request.POST:
            year_reports.withdraw(report=report, by=request.actor)
            messages.success(request, _("公開をやめました。"))
        else:
            year_reports.publish(report=report, by=request.actor, at=timezone.now())
            messages.success(request, _("公開しました。サインインできる方すべてが読めます。"))
    except Refused as refusal:
        messages.error(request, refusal.message)
    return redirect("network:year_report", uid=uid)
