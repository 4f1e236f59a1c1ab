"""定型文の一覧."""

from django.shortcuts import render

from akishima_support.access import Capability, requires
from cases.presenters.phrase_list import phrase_page


@requires(Capability.CONSULTATION_WRITE)
def phrase_list(request):
    """One's own and the office's."""
    return render(request, "cases/phrase_list.html", phrase_page(request.actor))
