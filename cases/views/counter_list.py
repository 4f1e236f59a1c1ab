"""窓口での問い合わせの一覧."""

from django.shortcuts import render

from akishima_support.access import Capability, requires
from cases.presenters.counter_list import enquiries_shown


@requires(Capability.CASE_READ)
def counter_list(request):
    """All for managers; for staff those about people whom they look after and who are to be kept from somebody."""
    return render(request, "cases/counter_list.html", {"enquiries": enquiries_shown()})
