"""撤回を記録する."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, Refused, requires
from cases.actions import consents_cut
from cases.forms.consent import ConsentWithdrawForm
from cases.models import Consent
from cases.presenters.consent_withdraw import withdrawal_page


@requires(Capability.CONSENT_WRITE)
def consent_withdraw(request, uid):
    """Shows who has received something under the consent; afterwards who is to be told, and which referrals go on."""
    consent = get_object_or_404(Consent.objects.select_related("person", "recipient"), uid=uid)
    form = ConsentWithdrawForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        reason = form.cleaned_data["reason"]
        try:
            consents_cut.withdraw(consent=consent, note=reason, by=request.actor, at=timezone.now())
        except Refused as refused:
            form.add_error(None, str(refused))
        else:
            messages.success(request, _("撤回を記録しました。渡した情報は、相手の画面で見られなくなりました。"))
            return redirect("cases:consent_withdraw", uid)
    return render(request, "cases/consent_withdraw.html", withdrawal_page(consent) | {"form": form})
