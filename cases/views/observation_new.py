"""様子を記録する."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, Refused, requires
from cases.actions import observations
from cases.forms.observation import KINDS, ObservationForm
from cases.views.case_form import load_case


@requires(Capability.CASE_WRITE)
def observation_new(request, uid, kind):
    """`kind` names one of the lists: going-out, contact, outcome."""
    if kind not in KINDS:
        raise Http404
    case = load_case(uid)
    form = ObservationForm(request.POST or None, kind=KINDS[kind])
    if request.method == "POST" and form.is_valid():
        try:
            _add(request, case, form)
        except Refused as refused:
            form.add_error(None, str(refused))
        else:
            messages.success(request, _("様子を記録しました。"))
            return redirect("cases:case_changes", uid)
    return render(request, "cases/observation_new.html", {"form": form, "case": case})


def _add(request, case, form):
    observations.add(
        case=case,
        model=form.kind.model,
        fields=form.observation_fields(),
        by=request.actor,
        at=timezone.now(),
        token=form.cleaned_data["submission_token"],
    )
