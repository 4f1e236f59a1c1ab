"""墨消しの確認を求める."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from akishima_support.access import Capability, Refused, requires
from cases.actions import disclosure_review
from cases.rules.versions import Stale
from cases.views.disclosure_pages import load_request


@requires(Capability.DISCLOSURE_PREPARE)
@require_POST
def disclosure_submit(request, uid):
    """Once every page is confirmed."""
    row = load_request(uid)
    try:
        disclosure_review.submit(request=row, version=row.version, by=request.actor, at=timezone.now())
    except Refused as refused:
        messages.error(request, str(refused))
    except Stale:
        messages.error(request, _("ほかの人が先に操作しました。内容を確かめて、もう一度操作してください。"))
    else:
        messages.success(request, _("墨消しの確認を求めました。"))
    return redirect("cases:disclosure_detail", uid)
