"""同意によらない提供を承認する・見直す, after it was told."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, Refused, requires
from cases.forms.basis_decision import BasisDecisionForm
from cases.models import BasisDecision
from cases.presenters.basis_decisions import decision_page

BESIDE = ("referral__to_organization", "legal_basis", "requested_by", "approved_by", "returned_by", "reviewed_by")


@requires(Capability.REFERRAL_APPROVE)
def basis_decision(request, uid):
    """Shows what was told and why; POST approves, refuses, goes on or stops."""
    decision = get_object_or_404(BasisDecision.objects.select_related(*BESIDE, "stopped_by"), uid=uid)
    form = BasisDecisionForm(request.POST if request.method == "POST" else None, decision=decision)
    if form.is_valid():
        try:
            form.carry_out(by=request.actor, at=timezone.now())
        except Refused as refused:
            form.add_error(None, str(refused))
        else:
            messages.success(request, _("判断を記録しました。"))
            return redirect("cases:basis_decision", uid)
    page = decision_page(decision, request.actor)
    return render(request, "cases/basis_decision.html", page | {"form": form})
