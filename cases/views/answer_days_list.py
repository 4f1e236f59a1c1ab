"""回答期限."""

from django.shortcuts import render

from akishima_support.access import Capability, requires
from cases.presenters.answer_days import answer_days_page


@requires(Capability.SETTING_MANAGE)
def answer_days_list(request):
    """Within how many business days which act is answered."""
    return render(request, "cases/answer_days_list.html", answer_days_page())
