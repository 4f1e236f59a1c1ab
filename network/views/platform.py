"""プラットフォームあきしま: 登録済 n／25機関, seat by seat."""

from django.shortcuts import render

from akishima_support.access import Capability, requires
from network.presenters.directory_tabs import directory_tabs
from network.presenters.platforms import platform_pages


@requires(Capability.DIRECTORY_READ)
def platform(request):
    """Every platform (there is one) with its seats and the places beside them."""
    context = {
        "directory_tabs": directory_tabs(request),
        "pages": platform_pages(),
        "may_write": request.actor.can(Capability.DIRECTORY_WRITE),
    }
    return render(request, "network/platform.html", context)
