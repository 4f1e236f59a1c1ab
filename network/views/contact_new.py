"""A new contact point of an organization."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from network.actions import contacts
from network.forms.contact import ContactForm
from network.forms.directory_form import tried
from network.models import ContactPoint, Organization


@requires(Capability.DIRECTORY_KEEP)
def contact_new(request, uid):
    """The record gives no channel, so the administrator or the body itself types each."""
    organization = get_object_or_404(Organization.objects.kept_by(request.actor), uid=uid)
    contact = ContactPoint(organization=organization)
    form = ContactForm(request.POST if request.method == "POST" else None, instance=contact)
    adding = {"contact": contact, "by": request.actor, "at": timezone.now()}
    if request.method == "POST" and form.is_valid() and tried(form, contacts.add, **adding):
        messages.success(request, _("連絡先を登録しました。"))
        return redirect("network:organization_detail", uid=uid)
    return render(request, "network/contact_new.html", {"form": form, "organization": organization})
