"""Editing a named person, and taking them off the list."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from network.actions import named_contacts
from network.actions.versions import StaleEdit
from network.forms.directory_form import tried
from network.forms.named_contact import NamedContactEditForm
from network.models import NamedContact
from network.presenters.newer_texts import newer_texts


@requires(Capability.DIRECTORY_KEEP)
def named_contact_edit(request, uid):
    """Save over the version that was seen; a stale save shows both texts (409) and writes neither."""
    person = get_object_or_404(NamedContact.objects.kept_by(request.actor).select_related("organization"), uid=uid)
    form = NamedContactEditForm(request.POST if request.method == "POST" else None, instance=person)
    status = 200
    if request.method == "POST" and form.is_valid():
        seen, changed = form.cleaned_data["version"], form.changed_data
        try:
            if tried(form, named_contacts.change, person=person, version=seen, fields=changed, by=request.actor):
                messages.success(request, _("保存しました。"))
                return redirect("network:organization_detail", uid=person.organization.uid)
        except StaleEdit as stale:
            status = 409
            form.show_newer(version=stale.current.version, texts=newer_texts(form, stale.current))
    context = {"form": form, "organization": person.organization}
    return render(request, "network/named_contact_edit.html", context, status=status)
