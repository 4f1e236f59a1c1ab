"""引継ぎを予定する."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, Refused, requires
from cases.actions import planned_handovers
from cases.forms.planned_handover import PlannedHandoverForm
from cases.forms.referral_subject import SubjectForm


@requires(Capability.HANDOVER_PLAN)
def planned_handover_new(request):
    """For somebody new, or with `?person=` for somebody whose record is kept here."""
    subject = SubjectForm(request.GET)
    if not subject.is_valid():
        raise Http404
    person = subject.cleaned_data["person"]
    form = PlannedHandoverForm(request.POST if request.method == "POST" else None, person=person, actor=request.actor)
    if form.is_valid():
        try:
            planned_handovers.plan(**form.words(), by=request.actor, at=timezone.now())
        except Refused as refused:
            form.add_error("born" if "born" in form.fields else None, refused.message)
        else:
            messages.success(request, _("引継ぎを予定しました。まだどこにも伝わりません。"))
            return redirect("cases:planned_handover_list")
    return render(request, "cases/planned_handover_new.html", {"form": form, "person": person})
