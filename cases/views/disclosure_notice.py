"""開示請求に対する決定通知書 on A4."""

from django.http import Http404
from django.shortcuts import render

from akishima_support.access import Capability, requires
from cases.views.disclosure_pages import load_request


@requires(Capability.DISCLOSURE_PREPARE)
def disclosure_notice(request, uid):
    """Refused, absent and not said are one and the same letter: the letter must not tell which it is."""
    row = load_request(uid)
    if row.decided_at is None:
        raise Http404
    return render(request, "cases/disclosure_notice.html", {"row": row})
