"""A named person by profession at a body."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from network.actions import named_contacts
from network.forms.directory_form import tried
from network.forms.named_contact import NamedContactForm
from network.models import NamedContact, Organization


@requires(Capability.DIRECTORY_KEEP)
def named_contact_new(request, uid):
    """No account and no right comes from it."""
    organization = get_object_or_404(Organization.objects.kept_by(request.actor), uid=uid)
    person = NamedContact(organization=organization)
    form = NamedContactForm(request.POST if request.method == "POST" else None, instance=person)
    adding = {"person": person, "by": request.actor}
    if request.method == "POST" and form.is_valid() and tried(form, named_contacts.add, **adding):
        messages.success(request, _("職種の連絡先に載せました。"))
        return redirect("network:organization_detail", uid=uid)
    return render(request, "network/named_contact_new.html", {"form": form, "organization": organization})
