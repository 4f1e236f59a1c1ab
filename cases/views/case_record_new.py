"""支援経過を記録する."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, Refused, requires
from cases.actions import records
from cases.forms.case_record_new import CaseRecordNewForm
from cases.forms.phrases import typed_with_phrase
from cases.views.case_form import load_case


@requires(Capability.CASE_WRITE)
def case_record_new(request, uid):
    """One entry, with the next check and what was heard of going out."""
    case = load_case(uid)
    form = typed_with_phrase(CaseRecordNewForm, request) or CaseRecordNewForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            entry = _add(request, case, form)
        except Refused as refused:
            form.add_error(None, str(refused))
        else:
            messages.success(request, _("支援経過を記録しました。"))
            if request.POST.get("then") == "attach":
                return redirect("cases:attachment_new", entry.uid)
            return redirect("cases:case_detail", uid)
    return render(request, "cases/case_record_new.html", {"form": form, "case": case})


def _add(request, case, form):
    return records.add(
        case=case,
        fields=form.record_fields(),
        extra=form.extra(),
        by=request.actor,
        at=timezone.now(),
        token=form.cleaned_data["submission_token"],
    )
