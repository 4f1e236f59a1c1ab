"""A contact point that nobody answers any more."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from network.actions import contacts
from network.actions.versions import StaleEdit
from network.forms.version import VersionForm
from network.models import ContactPoint


@requires(Capability.DIRECTORY_KEEP)
def contact_end(request, uid):
    """Ask, then take it off the page; the row stays."""
    current = ContactPoint.objects.kept_by(request.actor).current().select_related("organization")
    contact = get_object_or_404(current, uid=uid)
    organization = contact.organization
    if request.method != "POST":
        return render(request, "network/contact_end.html", {"contact": contact, "organization": organization})
    version = VersionForm(request.POST).seen
    try:
        contacts.end(contact=contact, version=version, by=request.actor, on=timezone.localdate())
        messages.success(request, _("連絡先を外しました。"))
    except StaleEdit:
        messages.warning(request, _("内容が変わっています。もう一度読んでから外してください。"))
    return redirect("network:organization_detail", uid=organization.uid)
