"""墨消しを確かめる, as a second person."""

from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from cases.actions import disclosure_review as actions
from cases.forms.disclosure import DisclosureReviewForm
from cases.models import DisclosurePage
from cases.presenters.disclosure_pages import marked
from cases.views.disclosure_pages import load_request, request_form_page


@requires(Capability.DISCLOSURE_DECIDE)
def disclosure_review(request, uid):
    """All pages as they are marked, and yes or no."""
    form = DisclosureReviewForm(request.POST if request.method == "POST" else None, disclosure=load_request(uid))

    def act(data):
        words = {"request": form.disclosure, "version": data["version"], "by": request.actor, "at": timezone.now()}
        actions.review(agreed=data["agreed"] == "yes", note=data["note"], **words)

    pages = DisclosurePage.objects.filter(request=form.disclosure).in_order()
    shown = [(page, marked(page), [item["reason"] for item in page.items if item["reason"]]) for page in pages]
    return request_form_page(request, form, act=act, done=_("墨消しについて答えました。"), extra={"pages": shown})
