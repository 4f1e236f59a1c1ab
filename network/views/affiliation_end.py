"""所属を終える."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, Refused, requires
from network.actions import affiliations
from network.forms.accounts import AffiliationEndForm
from network.models import Affiliation


@requires(Capability.ACCOUNT_MANAGE)
def affiliation_end(request, uid):
    """Set the last day; today or earlier works at the next click of the person."""
    affiliation = get_object_or_404(Affiliation.objects.select_related("user", "organization"), uid=uid)
    form = AffiliationEndForm(request.POST or None, initial={"last_day": timezone.localdate()})
    if request.method == "POST" and form.is_valid():
        last_day = form.cleaned_data["last_day"]
        try:
            affiliations.end(affiliation=affiliation, last_day=last_day, by=request.actor, at=timezone.now())
        except Refused as refusal:
            form.add_error("last_day", str(refusal))
        else:
            messages.success(request, _("所属の終わりを記録しました。"))
            return redirect("network:account_list")
    return render(request, "network/affiliation_end.html", {"form": form, "affiliation": affiliation})
