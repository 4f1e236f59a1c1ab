"""One consultation, and what can become of it."""

from django.shortcuts import get_object_or_404, render

from akishima_support.access import Capability, requires
from akishima_support.audit.reading import about_case
from cases.models import Consultation
from cases.presenters.consultation_detail import consultation_page


@requires(Capability.CONSULTATION_READ)
def consultation_detail(request, uid):
    """What was logged, the thread, and the buttons that the rules allow."""
    rows = Consultation.objects.select_related("person", "case", "received_by", "follows", "intake")
    consultation = get_object_or_404(rows.prefetch_related("topics"), uid=uid)
    about_case(consultation.log_no)
    context = consultation_page(consultation, request.actor, is_just_saved="saved" in request.GET)
    return render(request, "cases/consultation_detail.html", context)
