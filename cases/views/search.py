"""検索: one page for people, cases, consultations and texts. By POST alone: names never stand in addresses."""

from django.shortcuts import render

from akishima_support.access import Capability, requires
from cases.actions import search as searching
from cases.forms.search_page import Place, SearchPageForm
from cases.presenters.search import results
from cases.rules.search_names import NEWEST
from cases.rules.search_words import read_words


@requires(Capability.PERSON_SEARCH)
def search(request):
    """The box, and below it what was found."""
    form = SearchPageForm(request.POST or None)
    context = {"form": form}
    if request.method == "POST" and form.is_valid():
        words = read_words(form.cleaned_data["search"])
        context |= results(_look(form, words, request.actor), words, form.cleaned_data)
        form.begin_at_the_newest()
    return render(request, "cases/search.html", context)


def _look(form, words, actor):
    asked = form.cleaned_data
    if asked["where"] == Place.TEXTS:
        return searching.by_texts(words=words, by=actor, after=asked["after"] or 0)
    if asked["where"] == Place.UNNAMED:
        return searching.by_threads(wanted=form.unnamed(), words=words, by=actor)
    return searching.by_names(words=words, by=actor, part=asked["part"], after=asked["after"] or NEWEST)
