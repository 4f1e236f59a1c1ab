"""招待する."""

from django.shortcuts import redirect, render
from django.utils import timezone

from akishima_support.access import Capability, Refused, requires
from network.actions import invitations
from network.forms.accounts import InvitationNewForm
from network.views.invitation_detail import keep_link


@requires(Capability.ACCOUNT_MANAGE)
def invitation_new(request):
    """Invite somebody; the next page shows the link once."""
    form = InvitationNewForm(request.POST or None)
    if made := form.made():
        return redirect("network:invitation_detail", made.uid)
    if request.method == "POST" and form.is_valid():
        try:
            inviting = {"invitee": form.invitee(), "uid": form.cleaned_data["submission_token"]}
            invitation, token = invitations.invite(**inviting, by=request.actor, at=timezone.now())
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            keep_link(request, invitation, token)
            return redirect("network:invitation_detail", invitation.uid)
    return render(request, "network/invitation_new.html", {"form": form})
