"""支援中のケースに加える."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from akishima_support.access import Capability, Refused, requires
from akishima_support.audit.reading import about_case
from cases.actions import consultations
from cases.forms.consultation_add_to_case import ConsultationAddToCaseForm
from cases.models import Consultation


@requires(Capability.CASE_WRITE)
def consultation_add_to_case(request, uid):
    """The person's open case is offered; another number may be typed for a consultation without a person."""
    consultation = get_object_or_404(Consultation.objects.select_related("person"), uid=uid)
    about_case(consultation.log_no)
    form = ConsultationAddToCaseForm(request.POST or None, consultation=consultation)
    if request.method == "POST" and form.is_valid():
        case = form.cleaned_data["case_no"]
        try:
            consultations.add_to_case(consultation=consultation, case=case, by=request.actor)
        except Refused as refused:
            form.add_error("case_no", str(refused))
        else:
            messages.success(request, _("ケース %(case_no)s に加えました。") % {"case_no": case.case_no})
            return redirect("cases:case_detail", case.uid)
    return render(request, "cases/consultation_add_to_case.html", {"form": form, "consultation": consultation})
