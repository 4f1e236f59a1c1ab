"""同意書 on A4, to be filled in by hand."""

from django.shortcuts import get_object_or_404, render

from akishima_support.access import Capability, requires
from cases.models import Person
from cases.presenters.consent_sheet import blank_sheet
from cases.views.follow_merged import follow_merged


@requires(Capability.CONSENT_WRITE)
@follow_merged
def consent_sheet_blank(request, uid):
    """An empty form for one person."""
    person = get_object_or_404(Person.objects.all(), uid=uid)
    return render(request, "cases/consent_sheet.html", blank_sheet(person))
