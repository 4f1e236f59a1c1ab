"""アカウントを終える."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, Refused, requires
from network.actions import accounts
from network.models import User


@requires(Capability.ACCOUNT_MANAGE)
def account_end(request, uid):
    """Ask, then end the account and every session of it."""
    user = get_object_or_404(User, uid=uid)
    if request.method != "POST":
        return render(request, "network/account_end.html", {"account": user})
    try:
        accounts.end(user=user, by=request.actor, at=timezone.now())
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("アカウントを終えました。"))
    return redirect("network:account_list")
