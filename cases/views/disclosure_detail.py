"""One request for disclosure."""

from django.shortcuts import render
from django.utils import timezone

from akishima_support.access import Capability, requires
from cases.presenters.disclosure_detail import detail_page
from cases.views.disclosure_pages import load_request


@requires(Capability.DISCLOSURE_PREPARE)
def disclosure_detail(request, uid):
    """Where it stands and what can be done."""
    context = detail_page(load_request(uid), request.actor, timezone.localdate())
    return render(request, "cases/disclosure_detail.html", context)
