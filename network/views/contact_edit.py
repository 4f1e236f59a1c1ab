"""Editing a contact point."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from network.actions import contacts
from network.actions.versions import StaleEdit
from network.forms.contact import ContactEditForm
from network.forms.directory_form import tried
from network.models import ContactPoint
from network.presenters.newer_texts import newer_texts


@requires(Capability.DIRECTORY_KEEP)
def contact_edit(request, uid):
    """Save over the version that was seen; a stale save shows both texts (409) and writes neither."""
    current = ContactPoint.objects.kept_by(request.actor).current().select_related("organization")
    contact = get_object_or_404(current, uid=uid)
    form = ContactEditForm(request.POST if request.method == "POST" else None, instance=contact)
    status = 200
    if request.method == "POST" and form.is_valid():
        seen = {"version": form.cleaned_data["version"], "fields": form.changed_data, "at": timezone.now()}
        try:
            if tried(form, contacts.change, contact=contact, **seen, by=request.actor):
                messages.success(request, _("保存しました。"))
                return redirect("network:organization_detail", uid=contact.organization.uid)
        except StaleEdit as stale:
            status = 409
            form.show_newer(version=stale.current.version, texts=newer_texts(form, stale.current))
    context = {"form": form, "organization": contact.organization}
    return render(request, "network/contact_edit.html", context, status=status)
