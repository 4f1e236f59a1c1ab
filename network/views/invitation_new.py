"""招待する."""

from django.shortcuts import redirect, render
from django.utils import timezone

from akishima_support.access import Capability, Refused, requires
from network.actions import invitations
from network.forms.accounts import InvitationForm
from network.views.invitation_detail import keep_link


@requires(Capability.ACCOUNT_MANAGE)
def invitation_new(request):
    """Invite somebody; the next page shows the link once."""
    form = InvitationForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            invitation, token = invitations.invite(invitee=form.invitee(), by=request.actor, at=timezone.now())
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            keep_link(request, invitation, token)
            return redirect("network:invitation_detail", invitation.uid)
    return render(request, "network/invitation_new.html", {"form": form})
