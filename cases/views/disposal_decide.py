"""廃棄を承認する or not."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from akishima_support.access import Capability, Refused, requires
from cases.actions import disposal
from cases.models import DisposalBatch


@requires(Capability.KEEPING_DECIDE)
@require_POST
def disposal_decide(request, uid):
    """`agreed` is yes, or anything else for no."""
    batch = get_object_or_404(DisposalBatch.objects, uid=uid)
    agreed = request.POST.get("agreed") == "yes"
    try:
        disposal.decide(batch=batch, agreed=agreed, by=request.actor, at=timezone.now())
    except Refused as refused:
        messages.error(request, str(refused))
    else:
        messages.success(request, _("承認しました。") if agreed else _("承認しませんでした。"))
    return redirect("cases:disposal_detail", uid)
