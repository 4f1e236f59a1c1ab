"""一覧を書き出す: ask, with the purpose."""

from django.shortcuts import redirect, render
from django.utils import timezone

from akishima_support.access import Capability, Refused, requires
from cases.actions import exports
from cases.forms.case_export import CaseExportForm
from cases.forms.case_filter import read_conditions
from cases.presenters.case_filter import exported, list_url
from cases.rules.exports import needs_approval


@requires(Capability.CASE_EXPORT)
def case_export(request):
    """The conditions stand in the address, as on the list that it came from."""
    conditions = read_conditions(request.GET)
    rows = exported(conditions, request.actor).count()
    form = CaseExportForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            fields = form.cleaned_data | {"conditions": conditions.conditions()}
            token = fields.pop("submission_token")
            made = exports.request_export(fields=fields, rows=rows, by=request.actor, at=timezone.now(), token=token)
            return redirect("cases:export_detail", made.uid)
        except Refused as refused:
            form.add_error(None, str(refused))
    context = {
        "form": form,
        "rows": rows,
        "words": conditions.words(),
        "needs_approval": needs_approval(rows),
        "list_url": list_url(conditions.conditions()),
    }
    return render(request, "cases/case_export.html", context)
