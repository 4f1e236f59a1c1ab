"""開示請求に決定する."""

from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from cases.actions import disclosure_requests
from cases.forms.disclosure import DisclosureDecideForm
from cases.views.disclosure_pages import load_request, request_form_page

FIELDS = ("decision", "decision_reason", "harm_checked")


@requires(Capability.DISCLOSURE_DECIDE)
def disclosure_decide(request, uid):
    """By somebody other than whoever registered it."""
    form = DisclosureDecideForm(request.POST if request.method == "POST" else None, disclosure=load_request(uid))

    def act(data):
        words = {"request": form.disclosure, "version": data["version"], "by": request.actor, "at": timezone.now()}
        disclosure_requests.decide(fields={name: data[name] for name in FIELDS}, **words)

    return request_form_page(request, form, act=act, done=_("決定しました。"))
