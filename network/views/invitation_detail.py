"""招待の内容と、手渡すリンク."""

from django.shortcuts import get_object_or_404, render
from django.utils import timezone

from akishima_support.access import Capability, requires
from network.models import Invitation
from network.presenters.accounts import invitation_link

SESSION_KEY = "invitation_link"


@requires(Capability.ACCOUNT_MANAGE)
def invitation_detail(request, uid):
    """The invitation; right after it was made also its link, which is shown this one time."""
    invitation = get_object_or_404(Invitation.objects.select_related("organization", "account", "created_by"), uid=uid)
    kept = request.session.pop(SESSION_KEY, None)
    link = invitation_link(request, invitation, kept[1]) if kept and kept[0] == str(uid) else ""
    is_open = not (invitation.used_at or invitation.revoked_at) and invitation.expires_at > timezone.now()
    return render(
        request, "network/invitation_detail.html", {"invitation": invitation, "link": link, "is_open": is_open}
    )


def keep_link(request, invitation: Invitation, token: str) -> None:
    """Carry the token to the page that shows it; it leaves the session there."""
    request.session[SESSION_KEY] = [str(invitation.uid), token]
