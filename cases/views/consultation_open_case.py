"""ケースを開く, from a consultation."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, Refused, requires
from akishima_support.audit.reading import about_case
from cases.actions import consultations
from cases.forms.consultation_open_case import ConsultationOpenCaseForm
from cases.models import Consultation


@requires(Capability.CASE_WRITE)
def consultation_open_case(request, uid):
    """Asks for the next check date, and for the person where none is recorded."""
    consultation = get_object_or_404(Consultation.objects.select_related("person"), uid=uid)
    about_case(consultation.reception_no)
    form = ConsultationOpenCaseForm(request.POST or None, consultation=consultation, actor=request.actor)
    if request.method == "POST" and form.is_valid():
        try:
            case = _open(request, consultation, form)
        except Refused as refused:
            form.add_error(None, str(refused))
        else:
            messages.success(request, _("ケース %(case_no)s を開きました。") % {"case_no": case.case_no})
            return redirect("cases:case_detail", case.uid)
    return render(request, "cases/consultation_open_case.html", {"form": form, "consultation": consultation})


def _open(request, consultation, form):
    return consultations.open_case(
        consultation=consultation,
        person_fields=form.person_fields(),
        fields=form.case_fields(),
        by=request.actor,
        at=timezone.now(),
        token=form.cleaned_data["submission_token"],
    )
