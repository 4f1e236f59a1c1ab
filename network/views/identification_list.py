"""把握の件数: what the bodies reported."""

from django.shortcuts import render

from akishima_support.access import Capability, requires
from network.models import IdentificationReport
from network.presenters.directory_tabs import directory_tabs


@requires(Capability.IDENTIFICATION_REPORT)
def identification_list(request):
    """All for the window, its own for a partner."""
    context = {
        "directory_tabs": directory_tabs(request),
        "reports": IdentificationReport.objects.select_related("organization").newest_first(),
    }
    return render(request, "network/identification_list.html", context)
