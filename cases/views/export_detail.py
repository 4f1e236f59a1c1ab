"""One request to take a list out: where it stands; the file, for whoever asked."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.http import content_disposition_header

from akishima_support.access import Capability, Refused, requires
from cases.actions import exports
from cases.codes.export import ExportFormat
from cases.forms.case_export import ExportHandOverForm
from cases.forms.case_filter import read_conditions
from cases.models import ExportRequest
from cases.presenters.case_export import file_of, mark
from cases.presenters.case_filter import exported, list_url
from cases.rules.exports import LARGEST, needs_approval

TYPES = {
    ExportFormat.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ExportFormat.CSV: "text/csv; charset=utf-8",
}


@requires(Capability.CASE_EXPORT)
def export_detail(request, uid):
    """Taking it needs a POST with the password; the file is made then and kept nowhere."""
    row = get_object_or_404(ExportRequest.objects.select_related("requested_by", "approved_by", "refused_by"), uid=uid)
    form = ExportHandOverForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            return _file(request, row, form.cleaned_data["kind"])
        except Refused as refused:
            form.add_error(None, str(refused))
    return render(request, "cases/export_detail.html", _context(request, row, form))


def _file(request, row, kind):
    at, conditions = timezone.now(), read_conditions(row.conditions)
    found = exported(conditions, request.actor).select_related("person", "lead_worker").newest_first()
    cases = list(found[: LARGEST + 1])
    content = file_of(kind, cases, conditions.words(), mark(request.actor, at))
    exports.hand_over(request=row, content=content, cases=cases, by=request.actor, at=at)
    response = HttpResponse(content, content_type=TYPES[ExportFormat(kind)])
    name = f"cases-{timezone.localdate(at):%Y%m%d}.{kind}"
    response["Content-Disposition"] = content_disposition_header(True, name)
    return response


def _context(request, row, form) -> dict:
    mine = row.requested_by_id == request.actor.user_id
    is_agreed = bool(row.approved_at) or not needs_approval(row.rows)
    may_decide = request.actor.can(Capability.EXPORT_APPROVE) and not mine
    return {
        "row": row,
        "form": form,
        "words": read_conditions(row.conditions).words(),
        "list_url": list_url(row.conditions),
        "may_take": mine and is_agreed and not row.handed_over_at and not row.refused_at,
        "may_decide": may_decide and not is_agreed and not row.refused_at,
        "is_waiting": not is_agreed and not row.refused_at,
    }
