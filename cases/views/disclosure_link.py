"""開示請求を、どなたの記録かに結びつける."""

from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from cases.actions import disclosure_requests
from cases.forms.disclosure import DisclosureLinkForm
from cases.views.disclosure_pages import load_request, request_form_page


@requires(Capability.DISCLOSURE_PREPARE)
def disclosure_link(request, uid):
    """By the number of a case or a consultation."""
    form = DisclosureLinkForm(request.POST if request.method == "POST" else None, disclosure=load_request(uid))

    def act(data):
        words = {"request": form.disclosure, "version": data["version"], "by": request.actor, "at": timezone.now()}
        disclosure_requests.link(person=form.person, **words)

    return request_form_page(request, form, act=act, done=_("記録を結びつけました。"))
