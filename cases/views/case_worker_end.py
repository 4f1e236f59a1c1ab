"""Somebody no longer works on a case."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from akishima_support.access import Capability, requires
from cases.actions import case_workers
from cases.models import CaseWorker


@requires(Capability.CASE_WRITE)
@require_POST
def case_worker_end(request, uid):
    """The row stays, with the day."""
    worker = get_object_or_404(CaseWorker.objects.select_related("case", "user"), uid=uid)
    case_workers.end(worker=worker, by=request.actor, at=timezone.now())
    messages.success(request, _("%(name)sさんを外しました。") % {"name": worker.user.name})
    return redirect("cases:case_workers", worker.case.uid)
