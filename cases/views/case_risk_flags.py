"""危険の旗 of a case."""

from akishima_support.access import Capability, requires
from cases.views.case_form import load_case
from cases.views.risk_flag_pages import flags_view


@requires(Capability.CASE_WRITE)
def case_risk_flags(request, uid):
    """With those of its consultations."""
    return flags_view(request, load_case(uid))
