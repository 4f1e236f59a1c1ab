"""招待を受ける: the page behind the link."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Refused, public
from network.actions import invitations
from network.forms.invitation_accept import InvitationAcceptForm


@public
def invitation_accept(request, token):
    """Set name, account name and password. Garbage, used, revoked and expired links get the same page."""
    invitation = invitations.open_invitation(token, timezone.now())
    if invitation is None:
        return render(request, "network/invitation_invalid.html", status=404)
    form = InvitationAcceptForm(request.POST or None, invitation=invitation)
    if request.method == "POST" and form.is_valid():
        try:
            invitations.accept(invitation=invitation, **form.answers(), at=timezone.now())
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("パスワードを決めました。サインインしてください。"))
            return redirect("account_login")
    return render(request, "network/invitation_accept.html", {"form": form, "invitation": invitation})
