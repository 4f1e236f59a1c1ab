"""職種の連絡先: people by profession across the bodies."""

from django.shortcuts import render
from django.utils import timezone

from akishima_support.access import Capability, requires
from network.forms.named_contact import ProfessionForm
from network.models import NamedContact
from network.presenters.directory_tabs import directory_tabs

AT_MOST = 500


@requires(Capability.DIRECTORY_READ)
def named_contact_list(request):
    """Whom to ring. Being on the list lets nobody read anything."""
    form = ProfessionForm(request.GET or {"profession": ""})
    people = NamedContact.objects.current(timezone.localdate()).select_related("organization").in_order()
    wanted = form.cleaned_data["profession"] if form.is_valid() else ""
    if wanted:
        people = people.filter(profession=wanted)
    context = {
        "directory_tabs": directory_tabs(request),
        "form": form,
        "people": people[:AT_MOST],
        "wanted": wanted,
    }
    return render(request, "network/named_contact_list.html", context)
