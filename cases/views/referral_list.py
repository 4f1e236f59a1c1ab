"""連携の一覧."""

from django.shortcuts import render

from akishima_support.access import Capability, requires
from cases.forms.referral_filter import ReferralFilterForm
from cases.presenters.referral_list import choices, referral_list_page


@requires(Capability.REFERRAL_READ)
def referral_list(request):
    """What came in and what went out, by key."""
    asked = {key: request.GET.get(key, "") for key in ("box", "show", "after")}
    page = referral_list_page(request.actor, **asked)
    form = ReferralFilterForm(initial={"box": page.box, "show": page.show}, choices=choices(page.box))
    return render(request, "cases/referral_list.html", {"page": page, "form": form})
