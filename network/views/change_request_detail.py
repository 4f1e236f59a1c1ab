"""One request for a change: old and new side by side, and the answer."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from network.actions import change_requests
from network.actions.versions import StaleEdit
from network.forms.change_request import DecisionForm
from network.forms.directory_form import tried
from network.models import ChangeRequest
from network.presenters.change_requests import lines_of


@requires(Capability.DIRECTORY_KEEP)
def change_request_detail(request, uid):
    """The body reads its own; the administrator approves or declines with words."""
    rows = ChangeRequest.objects.select_related("organization", "service", "proposed_by", "decided_by")
    asked = get_object_or_404(rows, uid=uid)
    may_decide = request.actor.can(Capability.DIRECTORY_WRITE)
    if request.method == "POST" and not may_decide:
        raise Http404
    form = DecisionForm(request.POST if request.method == "POST" else None, initial={"version": asked.target.version})
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            if tried(form, change_requests.decide, asked=asked, **_answer(form), by=request.actor, at=timezone.now()):
                messages.success(request, _("答えを記録しました。機関の今日の画面にも出ます。"))
                return redirect("network:organization_detail", uid=asked.organization.uid)
        except StaleEdit as stale:
            status = 409
            form.show_newer(version=stale.current.version, texts={})
    asked = rows.get(pk=asked.pk)
    context = {"asked": asked, "lines": lines_of(asked), "form": form, "may_decide": may_decide and asked.is_pending}
    context["only_words"] = asked.before == asked.after
    return render(request, "network/change_request_detail.html", context, status=status)


def _answer(form: DecisionForm) -> dict:
    return {
        "approve": form.cleaned_data["decision"] == "approve",
        "words": form.cleaned_data["words"],
        "version": form.cleaned_data["version"],
    }
