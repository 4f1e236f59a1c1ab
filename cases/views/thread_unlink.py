"""つながりを外す: the consultations are again what they were before."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, Refused, requires
from cases.actions import thread_links
from cases.forms.thread_link import ThreadUnlinkForm
from cases.models import ThreadLink
from cases.presenters.thread_links import unlink_page


@requires(Capability.CONSULTATION_WRITE)
def thread_unlink(request, uid):
    """Says beforehand what each consultation will be again."""
    rows = ThreadLink.objects.select_related("person", "case", "made_by", "thread")
    link = get_object_or_404(rows, uid=uid)
    form = ThreadUnlinkForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            _undo(request, form, link)
        except Refused as refused:
            form.add_error(None, str(refused))
        else:
            messages.success(request, _("つながりを外し、つなぐ前に戻しました。"))
            return redirect("cases:consultation_detail", link.thread.uid)
    return render(request, "cases/thread_unlink.html", unlink_page(link) | {"form": form})


def _undo(request, form, link):
    thread_links.undo(link=link, note=form.cleaned_data["note"], by=request.actor, at=timezone.now())
