"""開示請求の一覧."""

from django.shortcuts import render
from django.utils import timezone

from akishima_support.access import Capability, requires
from cases.presenters.disclosure_list import register_page


@requires(Capability.DISCLOSURE_PREPARE)
def disclosure_list(request):
    """Those that wait first, by the day they are due."""
    return render(request, "cases/disclosure_list.html", register_page(timezone.localdate()))
