"""情報提供記録 of a partner: what it told, and what it was told."""

from django.http import Http404
from django.shortcuts import render

from akishima_support.access import Capability, requires
from cases.forms.referral_subject import SubjectForm
from cases.presenters.own_records import own_tabs, provided_page, received_page


@requires(Capability.OWN_PEOPLE)
def own_ledger(request):
    """Two tabs; with `?person=` what was told of one person of the own record."""
    subject = SubjectForm(request.GET)
    if not subject.is_valid():
        raise Http404
    received, after = request.GET.get("received") == "1", request.GET.get("after", "")
    told = subject.cleaned_data["person"]
    page = received_page(request.actor, after) if received else provided_page(told, after)
    context = page | {"is_received": received, "tabs": own_tabs(received=received)}
    return render(request, "cases/own_ledger.html", context | {"next_url": _next(request, page["next"])})


def _next(request, key: str) -> str:
    if not key:
        return ""
    query = request.GET.copy()
    query["after"] = key
    return f"?{query.urlencode()}"
