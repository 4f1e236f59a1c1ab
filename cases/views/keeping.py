"""保存と廃棄."""

from django.shortcuts import render

from akishima_support.access import Capability, requires
from cases.presenters.keeping import keeping_page


@requires(Capability.KEEPING_DECIDE)
def keeping(request):
    """Rules, cases counted by an older rule, and holds."""
    return render(request, "cases/keeping.html", keeping_page())
