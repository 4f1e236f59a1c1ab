"""同じ方かもしれない記録: what waits for somebody to look, newest first."""

from django.shortcuts import render

from akishima_support.access import Capability, requires
from cases.presenters.pairs import pairs_to_review


@requires(Capability.PERSON_WRITE)
def pair_list(request):
    """People registered beside somebody alike, and records that may be about one person."""
    return render(request, "cases/pair_list.html", pairs_to_review(request.GET.get("before", "")))
