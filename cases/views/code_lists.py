"""コード表の一覧."""

from django.shortcuts import render

from akishima_support.access import Capability, requires
from cases.presenters.codes import code_lists_page


@requires(Capability.SETTING_MANAGE)
def code_lists(request):
    """The lists that can be edited, and those that are fixed with the reason."""
    return render(request, "cases/code_lists.html", code_lists_page())
