"""通告・通報先を登録する."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from cases.actions import duty_contacts
from cases.forms.risk_flag import DutyContactForm
from cases.models import DutyContact
from cases.presenters.newer import newer_texts
from cases.rules.versions import Stale


@requires(Capability.LEGAL_BASIS_MANAGE)
def duty_contact_edit(request, kind):
    """A stale save answers 409 with both texts."""
    contact = get_object_or_404(DutyContact.objects.all(), kind=kind)
    form = DutyContactForm(request.POST if request.method == "POST" else None, contact=contact)
    status = 200
    if form.is_valid():
        data = dict(form.cleaned_data)
        try:
            duty_contacts.change(contact=contact, version=data.pop("version"), fields=data, by=request.actor)
        except Stale as stale:
            texts = newer_texts(form, DutyContactForm(contact=stale.current))
            form.show_newer(version=stale.current.version, texts=texts)
            status = 409
        else:
            messages.success(request, _("通告・通報先を登録しました。"))
            return redirect("cases:duty_contact_list")
    return render(request, "cases/duty_contact_edit.html", {"form": form, "contact": contact}, status=status)
