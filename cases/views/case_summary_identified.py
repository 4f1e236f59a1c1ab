"""特定できてしまう: whoever reads the sheet says so, and it closes."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, Refused, requires
from akishima_support.audit.reading import about_case
from cases.actions import identified
from cases.forms.case_summary import IdentifiedForm
from network.models import CaseSummary
from network.sheet_codes import SheetStatus


@requires(Capability.DIRECTORY_READ)
def case_summary_identified(request, uid):
    """For the sitting and the window alike, while the sheet is shown."""
    rows = CaseSummary.objects.filter(status=SheetStatus.SHOWN).select_related("meeting")
    summary = get_object_or_404(rows, uid=uid)
    about_case(summary.number)
    form = IdentifiedForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            identified.report(summary=summary, **form.cleaned_data, by=request.actor, at=timezone.now())
        except Refused as refused:
            form.add_error(None, str(refused))
        else:
            messages.success(request, _("知らせてくださり、ありがとうございます。シートは閉じました。"))
            return redirect("today")
    return render(request, "cases/case_summary_identified.html", {"form": form, "summary": summary})
