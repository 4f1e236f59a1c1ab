"""利用者: who can sign in, for whom, and who is invited."""

from django.shortcuts import render
from django.utils import timezone

from akishima_support.access import Capability, requires
from network.presenters.accounts import account_page, open_invitations


@requires(Capability.ACCOUNT_MANAGE)
def account_list(request):
    """Accounts by number, paged by key; the ended ones behind `?ended=1`."""
    shows_ended = request.GET.get("ended") == "1"
    page = account_page(ended=shows_ended, after=request.GET.get("after", ""), by=request.actor)
    context = {"page": page, "shows_ended": shows_ended, "today": timezone.localdate()}
    if not shows_ended:
        context["invitations"] = open_invitations(timezone.now())
    return render(request, "network/account_list.html", context)
