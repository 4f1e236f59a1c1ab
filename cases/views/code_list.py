"""一つのコード表."""

from django.shortcuts import render

from akishima_support.access import Capability, requires
from cases.presenters.codes import code_list_page
from cases.views.code_pages import find_list


@requires(Capability.SETTING_MANAGE)
def code_list(request, name):
    """Its codes in the order of the forms, with the buttons of each."""
    return render(request, "cases/code_list.html", code_list_page(find_list(name)))
