"""提供の根拠の一覧."""

from django.shortcuts import render

from akishima_support.access import Capability, requires
from cases.models import LegalBasis


@requires(Capability.LEGAL_BASIS_MANAGE)
def legal_basis_list(request):
    """The bases of domain §4.2: which are in use, with which instrument."""
    return render(request, "cases/legal_basis_list.html", {"bases": LegalBasis.objects.in_order()})
