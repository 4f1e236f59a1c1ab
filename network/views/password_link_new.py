"""新しいパスワードを決めるリンクを渡す."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone

from akishima_support.access import Capability, Refused, requires
from network.actions import invitations
from network.models import User
from network.views.invitation_detail import keep_link


@requires(Capability.ACCOUNT_MANAGE)
def password_link_new(request, uid):
    """For somebody who forgot the password: a link by which the person sets a new one."""
    user = get_object_or_404(User, uid=uid)
    if request.method != "POST":
        return render(request, "network/password_link_new.html", {"account": user})
    try:
        invitation, token = invitations.renew_password(user=user, by=request.actor, at=timezone.now())
    except Refused as refusal:
        messages.error(request, str(refusal))
        return redirect("network:account_list")
    keep_link(request, invitation, token)
    return redirect("network:invitation_detail", invitation.uid)
