"""相談: newest first; looking for somebody by POST, so that no name stands in an address."""

from django.shortcuts import render

from akishima_support.access import Capability, requires
from cases.actions import consultations
from cases.forms.search import SearchForm
from cases.presenters.consultation_list import list_page, search_page


@requires(Capability.CONSULTATION_READ)
def consultation_list(request):
    """A page of 50, or what a search found."""
    if request.method == "POST":
        search = SearchForm(request.POST)
        if search.is_valid():
            found = consultations.search(text=search.cleaned_data["search"], by=request.actor)
            return render(request, "cases/consultation_list.html", search_page(found, search))
    else:
        search = SearchForm()
    show, after = request.GET.get("show", ""), request.GET.get("after", "")
    context = list_page(actor=request.actor, show=show, after=after)
    return render(request, "cases/consultation_list.html", context | {"search": search})
