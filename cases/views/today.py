"""今日: what waits on me and since when."""

from django.shortcuts import render

from akishima_support.access import Capability, requires


@requires(Capability.TODAY)
def today(request):
    """The first page after sign-in."""
    return render(request, "cases/today.html")
