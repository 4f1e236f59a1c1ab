"""撤回・中止を知らせたことを記録する."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, Refused, requires
from cases.actions import cut_notices
from cases.forms.cut_notice import CutNoticeForm
from cases.models import CutNotice
from cases.presenters.cut_notices import notice_page
from cases.rules.versions import Stale

BESIDE = ("person", "organization", "made_by", "told_by", "consent", "decision__legal_basis", "decision__referral")


@requires(Capability.CONSENT_WRITE)
def cut_notice_tell(request, uid):
    """When, by which means and to whom; afterwards the page shows it."""
    notice = get_object_or_404(CutNotice.objects.select_related(*BESIDE), uid=uid)
    form = CutNoticeForm(request.POST if request.method == "POST" else None, notice=notice)
    if form.is_valid():
        try:
            cut_notices.tell(notice=notice, by=request.actor, at=timezone.now(), **form.words())
        except Refused as refused:
            form.add_error(None, str(refused))
        except Stale:
            form.add_error(None, _("ほかの人が先に記録しました。画面を開き直して確かめてください。"))
        else:
            messages.success(request, _("知らせたことを記録しました。"))
            return redirect("cases:cut_notice_list")
    return render(request, "cases/cut_notice_tell.html", notice_page(notice) | {"form": form})
