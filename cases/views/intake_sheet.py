"""受付票: one consultation on A4."""

from django.shortcuts import get_object_or_404, render

from akishima_support.access import Capability, requires
from akishima_support.audit.reading import about_case
from cases.models import Consultation
from cases.presenters.intake_sheet import sheet


@requires(Capability.CONSULTATION_READ)
def intake_sheet(request, uid):
    """The fields of 相談受付・申込票 as far as they are known."""
    rows = Consultation.objects.select_related("person", "received_by", "intake").prefetch_related("topics")
    consultation = get_object_or_404(rows, uid=uid)
    about_case(consultation.log_no)
    return render(request, "cases/intake_sheet.html", sheet(consultation))
