"""様子の記録を訂正する."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, Refused, requires
from cases.actions import observations
from cases.forms.observation import KINDS, ObservationForm
from cases.views.case_form import load_case


@requires(Capability.CASE_WRITE)
def observation_correct(request, uid, kind, observation):
    """A new row takes the place of a wrong one; the old one stays, marked 訂正済."""
    if kind not in KINDS:
        raise Http404
    case = load_case(uid)
    wrong = get_object_or_404(KINDS[kind].model.objects.filter(case=case), uid=observation)
    form = ObservationForm(request.POST or None, kind=KINDS[kind], corrects=wrong)
    if request.method == "POST" and form.is_valid():
        try:
            _correct(request, wrong, form)
        except Refused as refused:
            form.add_error(None, str(refused))
        else:
            messages.success(request, _("訂正しました。前の記録は訂正済として残っています。"))
            return redirect("cases:case_changes", uid)
    return render(request, "cases/observation_correct.html", {"form": form, "case": case, "wrong": wrong})


def _correct(request, wrong, form):
    observations.correct(
        observation=wrong,
        fields=form.observation_fields(),
        by=request.actor,
        at=timezone.now(),
        token=form.cleaned_data["submission_token"],
    )
