"""通告・通報先の一覧."""

from django.shortcuts import render

from akishima_support.access import Capability, requires
from cases.models import DutyContact


@requires(Capability.LEGAL_BASIS_MANAGE)
def duty_contact_list(request):
    """Whom the city has named for each duty by law; empty until it has."""
    return render(request, "cases/duty_contact_list.html", {"contacts": DutyContact.objects.order_by("id")})
