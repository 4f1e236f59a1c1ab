"""招待を取り消す."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, Refused, requires
from network.actions import invitations
from network.models import Invitation


@requires(Capability.ACCOUNT_MANAGE)
def invitation_revoke(request, uid):
    """Ask, then make the link useless."""
    invitation = get_object_or_404(Invitation.objects.select_related("organization"), uid=uid)
    if request.method != "POST":
        return render(request, "network/invitation_revoke.html", {"invitation": invitation})
    try:
        invitations.revoke(invitation=invitation, by=request.actor, at=timezone.now())
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("招待を取り消しました。"))
    return redirect("network:account_list")
