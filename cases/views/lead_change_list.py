"""引継ぎを受ける: the cases that whoever acts is asked to take over."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import ngettext

from akishima_support.access import Capability, Refused, requires
from cases.actions import lead_changes
from cases.forms.lead_change import LeadAnswerForm
from cases.models import LeadChange

AT_MOST = 200


@requires(Capability.CASE_WRITE)
def lead_change_list(request):
    """Accept or decline those that are ticked."""
    waiting = LeadChange.objects.waiting_for(request.actor).select_related("case", "from_worker", "proposed_by")
    rows = list(waiting[:AT_MOST])
    form = LeadAnswerForm(request.POST or None, rows=rows)
    if request.method == "POST" and form.is_valid():
        try:
            return _answer(request, form)
        except Refused as refused:
            form.add_error(None, str(refused))
    return render(request, "cases/lead_change_list.html", {"rows": rows, "form": form})


def _answer(request, form):
    chosen, at = form.cleaned_data["changes"], timezone.now()
    if form.is_accepted:
        lead_changes.accept(changes=chosen, by=request.actor, at=at)
        done = ngettext("%(number)s件を引き受けました。", "%(number)s件を引き受けました。", len(chosen))
    else:
        lead_changes.decline(changes=chosen, note=form.cleaned_data["note"], by=request.actor, at=at)
        done = ngettext(
            "%(number)s件を引き受けられないと答えました。", "%(number)s件を引き受けられないと答えました。", len(chosen)
        )
    messages.success(request, done % {"number": len(chosen)})
    return redirect("today")
