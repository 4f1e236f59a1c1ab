"""一緒に担当する職員: who works on the case beside its lead worker."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, Refused, requires
from cases.actions import case_workers as workers
from cases.forms.case_workers import CaseWorkerForm
from cases.models import CaseWorker
from cases.views.case_form import load_case


@requires(Capability.CASE_WRITE)
def case_workers(request, uid):
    """Those of now with a button to end it, and a choice to add somebody."""
    case = load_case(uid)
    rows = list(CaseWorker.objects.filter(case=case).current().select_related("user", "added_by").order_by("id"))
    without = {case.lead_worker_id, *(row.user_id for row in rows)}
    form = CaseWorkerForm(request.POST or None, without=without)
    if request.method == "POST" and form.is_valid():
        worker = form.cleaned_data["worker"]
        try:
            workers.add(case=case, worker=worker, by=request.actor, at=timezone.now())
        except Refused as refused:
            form.add_error(None, str(refused))
        else:
            messages.success(request, _("%(name)sさんを加えました。") % {"name": worker.name})
            return redirect("cases:case_workers", uid)
    return render(request, "cases/case_workers.html", {"case": case, "rows": rows, "form": form})
