"""連携先一覧 on A4, by kind: to be pinned to the wall."""

from django.shortcuts import render
from django.utils import timezone

from akishima_support.access import Capability, requires
from network.presenters.directory_print import PUBLIC, print_page


@requires(Capability.DIRECTORY_READ)
def directory_print(request):
    """Every living body; `?only=public` leaves out what visitors of the office should not read on the wall."""
    only_public = request.GET.get("only") == PUBLIC
    return render(request, "network/directory_print.html", print_page(timezone.localdate(), only_public=only_public))
