"""案内する: tell somebody where they could go. Nothing personal is sent."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, Refused, requires
from akishima_support.audit.reading import about_case
from cases.actions.referral_give import give_information
from cases.forms.consultation_give_information import GiveInformationForm, explained_in
from cases.forms.looking import LookForm
from cases.models import Consultation
from cases.presenters.give_information import bodies_page
from cases.rules.destinations import destination_of

TEMPLATE = "cases/consultation_give_information.html"


@requires(Capability.CONSULTATION_WRITE)
def consultation_give_information(request, uid):
    """First the bodies, the best fit first; then what has to be said before (`to` is the body, and its service)."""
    consultation = get_object_or_404(Consultation.objects.select_related("person", "case"), uid=uid)
    about_case(consultation.log_no)
    chosen = destination_of(request.GET.get("to", ""), timezone.localdate())
    if chosen is None:
        page = bodies_page(request.actor, consultation, LookForm(request.GET))
        return render(request, TEMPLATE, page | {"consultation": consultation})
    form = GiveInformationForm(
        request.POST if request.method == "POST" else None,
        organization=chosen.organization,
        channel=consultation.channel,
    )
    if form.is_valid():
        try:
            _give(request, consultation, chosen, form.cleaned_data)
        except Refused as refused:
            form.add_error(None, str(refused))
        else:
            messages.success(request, _("%(name)sの案内を記録しました。") % {"name": chosen.organization.name})
            return redirect("cases:consultation_detail", uid)
    context = {
        "consultation": consultation,
        "organization": chosen.organization,
        "service": chosen.service,
        "form": form,
    }
    return render(request, TEMPLATE, context)


def _give(request, consultation, chosen, data):
    give_information(
        to_organization=chosen.organization,
        service=chosen.service,
        explained=explained_in(data),
        by=request.actor,
        at=timezone.now(),
        consultation=consultation,
        case=consultation.case,
        token=data["submission_token"],
    )
