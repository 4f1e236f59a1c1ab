"""同意によらない提供: what waits for an answer."""

from django.shortcuts import render

from akishima_support.access import Capability, requires
from cases.presenters.basis_decisions import list_page


@requires(Capability.REFERRAL_APPROVE)
def basis_decision_list(request):
    """Told in an emergency and not yet approved, and what is to be looked at again."""
    return render(request, "cases/basis_decision_list.html", list_page())
