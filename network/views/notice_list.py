"""お知らせ: what bodies want everybody to know."""

from django.shortcuts import render
from django.utils import timezone

from akishima_support.access import Capability, requires
from network.models import Notice
from network.presenters.directory_tabs import directory_tabs

AT_MOST = 100


@requires(Capability.DIRECTORY_READ)
def notice_list(request):
    """Those of today, the newest first."""
    notices = Notice.objects.valid_on(timezone.localdate()).select_related("organization").newest_first()
    context = {"directory_tabs": directory_tabs(request), "notices": notices[:AT_MOST]}
    return render(request, "network/notice_list.html", context)
