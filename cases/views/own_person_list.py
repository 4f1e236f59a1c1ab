"""記録のある方: the people of a partner's own record."""

from django.shortcuts import render
from django.utils import timezone

from akishima_support.access import Capability, requires
from cases.presenters.own_records import people_page


@requires(Capability.OWN_PEOPLE)
def own_person_list(request):
    """The window sees none of them before something about them is sent."""
    page = people_page(request.GET.get("after", ""), timezone.localdate())
    return render(request, "cases/own_person_list.html", page)
