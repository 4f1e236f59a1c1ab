"""窓口での問い合わせ, from one's own page of a case: it is attached to the case, and looks the same."""

from django.urls import reverse

from akishima_support.access import Capability, requires
from cases.views.case_form import load_case
from cases.views.counter import counter_page


@requires(Capability.CASE_WRITE)
def case_counter(request, uid):
    """The page of `counter`, byte for byte: the menu too must not tell that a case is open."""
    case = load_case(uid)
    request.path = reverse("cases:counter")
    return counter_page(request, case=case)
