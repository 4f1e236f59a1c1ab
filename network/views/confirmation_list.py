"""年に一度の確認: how far the round is."""

from django.shortcuts import render
from django.utils import timezone

from akishima_support.access import Capability, requires
from network.presenters.directory_tabs import directory_tabs
from network.presenters.freshness import round_page


@requires(Capability.DIRECTORY_WRITE)
def confirmation_list(request):
    """Bodies that have still to be confirmed first; those without an account are asked by the city."""
    context = {"page": round_page(timezone.localdate()), "directory_tabs": directory_tabs(request)}
    return render(request, "network/confirmation_list.html", context)
