"""数の設定."""

from django.shortcuts import render

from akishima_support.access import Capability, requires
from cases.presenters.settings import setting_rows


@requires(Capability.SETTING_MANAGE)
def setting_list(request):
    """The numbers that the city chooses for itself."""
    return render(request, "cases/setting_list.html", {"rows": setting_rows()})
