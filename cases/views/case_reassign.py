"""担当を引き継ぐ: several cases of one worker (or of nobody) to another, as on 1 April."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import ngettext

from akishima_support.access import Capability, Refused, requires
from cases.actions import lead_changes
from cases.forms.case_filter import read_conditions
from cases.forms.lead_change import ReassignForm
from cases.presenters.case_filter import matching

AT_ONCE = 200  # more than that nobody hands over in one breath


@requires(Capability.BOARD_READ)
def case_reassign(request):
    """The conditions in the address say which cases are offered; usually one worker's."""
    conditions = read_conditions(request.GET)
    rows = list(matching(conditions, request.actor).order_by("next_check_on", "id")[: AT_ONCE + 1])
    form = ReassignForm(request.POST or None, rows=rows[:AT_ONCE])
    if request.method == "POST" and form.is_valid():
        try:
            made = lead_changes.propose(**form.cleaned_data, by=request.actor, at=timezone.now())
        except Refused as refused:
            form.add_error(None, str(refused))
        else:
            words = {"number": len(made), "name": form.cleaned_data["worker"].name}
            done = ngettext(
                "%(name)sさんに%(number)s件の引継ぎを頼みました。",
                "%(name)sさんに%(number)s件の引継ぎを頼みました。",
                len(made),
            )
            messages.success(request, done % words)
            return redirect("cases:board")
    context = {"form": form, "rows": rows, "words": conditions.words(), "is_cut": len(rows) > AT_ONCE}
    return render(request, "cases/case_reassign.html", context)
