"""開示請求の結果を通知・交付したことを記録する."""

from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from cases.actions import disclosure_requests
from cases.forms.disclosure import DisclosureHandOverForm
from cases.views.disclosure_pages import load_request, request_form_page


@requires(Capability.DISCLOSURE_PREPARE)
def disclosure_hand_over(request, uid):
    """What was disclosed is kept as a copy and stands in the ledger."""
    form = DisclosureHandOverForm(request.POST if request.method == "POST" else None, disclosure=load_request(uid))

    def act(data):
        words = {"request": form.disclosure, "version": data["version"], "by": request.actor, "at": timezone.now()}
        disclosure_requests.hand_over(on=data["handed_over_on"], how=data["hand_over"], **words)

    return request_form_page(request, form, act=act, done=_("通知・交付を記録しました。"))
