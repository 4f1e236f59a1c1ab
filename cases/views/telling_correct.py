"""情報提供記録を訂正する: a further row, never a change."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, Refused, requires
from cases.actions import tellings
from cases.forms.telling import TellingCorrectForm
from cases.models import DisclosureRecord
from cases.presenters.person_ledger import correction_page


@requires(Capability.LEDGER_WRITE)
def telling_correct(request, uid):
    """What was written by hand: as it should have been, or that it never happened."""
    rows = DisclosureRecord.objects.with_corrections()
    row = get_object_or_404(rows.select_related("person", "recipient", "provider", "consent", "approver"), uid=uid)
    data = request.POST if request.method == "POST" else None
    form = TellingCorrectForm(data, row=row, person=row.person, actor=request.actor)
    if form.is_valid():
        try:
            _correct(request, form, row)
        except Refused as refused:
            form.add_error(None, str(refused))
        else:
            messages.success(request, _("訂正を書きました。前の記録も残っています。"))
            return redirect("cases:person_ledger", row.person.uid)
    return render(request, "cases/telling_correct.html", correction_page(row) | {"form": form})


def _correct(request, form, row) -> None:
    data = form.cleaned_data
    words = {"row": row, "note": data["correction_note"], "by": request.actor, "at": timezone.now()}
    words["token"] = data["submission_token"]
    if data["is_void"]:
        tellings.void(**words)
    else:
        tellings.correct(telling=form.telling(), **words)
