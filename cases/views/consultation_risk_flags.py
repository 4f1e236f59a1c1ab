"""危険の旗 of a consultation, before there is a case."""

from django.shortcuts import get_object_or_404

from akishima_support.access import Capability, requires
from cases.models import Consultation
from cases.views.risk_flag_pages import flags_view


@requires(Capability.CONSULTATION_WRITE)
def consultation_risk_flags(request, uid):
    """A caller without a name can be in danger too."""
    rows = Consultation.objects.select_related("person", "case")
    return flags_view(request, get_object_or_404(rows, uid=uid))
