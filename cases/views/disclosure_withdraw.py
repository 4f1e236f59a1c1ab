"""開示請求の取下げを記録する."""

from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from cases.actions import disclosure_requests
from cases.forms.disclosure import DisclosureWithdrawForm
from cases.views.disclosure_pages import load_request, request_form_page


@requires(Capability.DISCLOSURE_PREPARE)
def disclosure_withdraw(request, uid):
    """The row stays in the register."""
    form = DisclosureWithdrawForm(request.POST if request.method == "POST" else None, disclosure=load_request(uid))

    def act(data):
        words = {"request": form.disclosure, "version": data["version"], "by": request.actor, "at": timezone.now()}
        disclosure_requests.withdraw(note=data["note"], **words)

    return request_form_page(request, form, act=act, done=_("取下げを記録しました。"))
