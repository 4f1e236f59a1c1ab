"""開示請求の決定の期限を延長する."""

from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from cases.actions import disclosure_requests
from cases.forms.disclosure import DisclosureExtendForm
from cases.views.disclosure_pages import load_request, request_form_page


@requires(Capability.DISCLOSURE_PREPARE)
def disclosure_extend(request, uid):
    """Once, with the reason."""
    form = DisclosureExtendForm(request.POST if request.method == "POST" else None, disclosure=load_request(uid))

    def act(data):
        words = {"request": form.disclosure, "version": data["version"], "by": request.actor, "at": timezone.now()}
        disclosure_requests.extend(reason=data["reason"], **words)

    return request_form_page(request, form, act=act, done=_("期限を延長しました。"))
