"""ケース: the open ones, newest first; looking for somebody by POST."""

from django.shortcuts import render

from akishima_support.access import Capability, requires
from cases.actions import persons
from cases.forms.case_filter import read_conditions
from cases.forms.search import SearchForm
from cases.presenters.case_list import filtered_page, list_page, search_page


@requires(Capability.CASE_READ)
def case_list(request):
    """A page of 50, or what a search found."""
    search = SearchForm(request.POST) if request.method == "POST" else SearchForm()
    if search.is_bound and search.is_valid():
        found = persons.search_cases(text=search.cleaned_data["search"], by=request.actor)
        return render(request, "cases/case_list.html", search_page(found, search, request.actor))
    show, after = request.GET.get("show", ""), request.GET.get("after", "")
    if show == "filter":
        context = filtered_page(read_conditions(request.GET), actor=request.actor, after=after)
    else:
        context = list_page(actor=request.actor, show=show, after=after)
    return render(request, "cases/case_list.html", context | {"search": search})
