"""書きかけ: one's own drafts."""

from django.shortcuts import render

from akishima_support.access import Capability, requires
from cases.presenters.draft_list import drafts_shown


@requires(Capability.TODAY)
def draft_list(request):
    """Each with the way back into its form, and its words, should the form be gone."""
    return render(request, "cases/draft_list.html", {"drafts": drafts_shown()})
