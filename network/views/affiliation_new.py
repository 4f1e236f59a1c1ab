"""所属を加える."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, Refused, requires
from network.actions import affiliations
from network.forms.accounts import AffiliationForm
from network.models import User


@requires(Capability.ACCOUNT_MANAGE)
def affiliation_new(request, uid):
    """Give somebody a further affiliation (民生委員 who is also at 社協)."""
    user = get_object_or_404(User, uid=uid)
    form = AffiliationForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            affiliations.give(user=user, **form.cleaned_data, by=request.actor, at=timezone.now())
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("所属を加えました。"))
            return redirect("network:account_list")
    return render(request, "network/affiliation_new.html", {"form": form, "account": user})
