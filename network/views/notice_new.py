"""A new public notice of a body."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from network.actions import notices
from network.forms.directory_form import tried
from network.forms.notice import NoticeForm
from network.models import Notice, Organization


@requires(Capability.DIRECTORY_KEEP)
def notice_new(request, uid):
    """Shown from its first day on."""
    organization = get_object_or_404(Organization.objects.kept_by(request.actor), uid=uid)
    notice = Notice(organization=organization, shown_from=timezone.localdate())
    form = NoticeForm(request.POST if request.method == "POST" else None, instance=notice)
    if request.method == "POST" and form.is_valid() and tried(form, notices.add, notice=notice, by=request.actor):
        messages.success(request, _("お知らせを載せました。"))
        return redirect("network:organization_detail", uid=uid)
    return render(request, "network/notice_new.html", {"form": form, "organization": organization})
