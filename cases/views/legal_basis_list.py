"""提供の根拠の一覧."""

from django.shortcuts import render

from akishima_support.access import Capability, requires
from cases.forms.legal_basis import sector_labels
from cases.models import LegalBasis


@requires(Capability.LEGAL_BASIS_MANAGE)
def legal_basis_list(request):
    """The bases of domain §4.2: which are in use, with which instrument."""
    bases = [(basis, sector_labels(basis.sectors)) for basis in LegalBasis.objects.in_order()]
    return render(request, "cases/legal_basis_list.html", {"bases": bases})
