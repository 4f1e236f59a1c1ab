"""案内する: tell somebody where they could go. Nothing personal is sent."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, Refused, requires
from akishima_support.audit.reading import about_case
from cases.actions.referral_give import Explained, give_information
from cases.forms.consultation_give_information import GiveInformationForm
from cases.models import Consultation
from cases.presenters.give_information import bodies_page, chosen_body

TEMPLATE = "cases/consultation_give_information.html"


@requires(Capability.CONSULTATION_WRITE)
def consultation_give_information(request, uid):
    """First the list of bodies, groups first; then what has to be said before (`to` is the uid of the body)."""
    consultation = get_object_or_404(Consultation.objects.select_related("person", "case"), uid=uid)
    about_case(consultation.log_no)
    organization = chosen_body(request.GET.get("to", ""))
    if organization is None:
        return render(request, TEMPLATE, bodies_page(request.actor) | {"consultation": consultation})
    form = GiveInformationForm(request.POST if request.method == "POST" else None, organization=organization)
    if form.is_valid():
        try:
            _give(request, consultation, organization, form.cleaned_data)
        except Refused as refused:
            form.add_error(None, str(refused))
        else:
            messages.success(request, _("%(name)sの案内を記録しました。") % {"name": organization.name})
            return redirect("cases:consultation_detail", uid)
    context = {"consultation": consultation, "organization": organization, "form": form}
    return render(request, TEMPLATE, context)


def _give(request, consultation, organization, data):
    explained = Explained(cost=data.get("cost_explained", False), privacy=data.get("privacy_explained", False))
    give_information(
        to_organization=organization,
        explained=explained,
        by=request.actor,
        at=timezone.now(),
        consultation=consultation,
        case=consultation.case,
        token=data["submission_token"],
    )
