"""相談受付・申込票 on A4, to be filled in by hand."""

from django.shortcuts import render

from akishima_support.access import Capability, requires
from cases.presenters.intake_sheet import blank_sheet


@requires(Capability.CONSULTATION_READ)
def intake_sheet_blank(request):
    """An empty form; it is about nobody."""
    return render(request, "cases/intake_sheet.html", blank_sheet())
