"""撤回・中止を知らせるところ."""

from django.shortcuts import render

from akishima_support.access import Capability, requires
from cases.presenters.cut_notices import list_page


@requires(Capability.CONSENT_WRITE)
def cut_notice_list(request):
    """Bodies that have to be told that they may use something no more; with `?told=1` those that were told."""
    context = list_page(request.actor, told=request.GET.get("told") == "1", after=request.GET.get("after", ""))
    return render(request, "cases/cut_notice_list.html", context)
