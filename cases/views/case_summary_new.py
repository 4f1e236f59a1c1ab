"""匿名事例シートを作る."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, Refused, requires
from cases.actions import case_summaries
from cases.forms.case_summary import SheetNewForm
from cases.views.case_form import load_case


@requires(Capability.CASE_WRITE)
def case_summary_new(request, uid):
    """For one of the coming meetings. It begins with decades and round times, and with no text of the record."""
    case = load_case(uid)
    form = SheetNewForm(request.POST if request.method == "POST" else None, case=case)
    if form.is_valid():
        data = form.cleaned_data
        words = {"meeting": data["meeting"], "fields": form.sheet_fields(), "token": data["submission_token"]}
        try:
            origin = case_summaries.write(case=case, **words, by=request.actor, at=timezone.now())
        except Refused as refused:
            form.add_error(None, str(refused))
        else:
            messages.success(request, _("下書きを保存しました。まだだれにも見えません。"))
            return redirect("cases:case_summary_detail", origin.uid)
    return render(request, "cases/case_summary_new.html", {"form": form, "case": case})
