"""緊急に閲覧する: reading a restricted case that one is not named for, in an emergency."""

from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from cases.actions import emergencies
from cases.forms.emergency import EmergencyForm
from cases.presenters.emergency import minutes_open


@requires(Capability.EMERGENCY_READ)
def emergency_new(request):
    """The page is the same for everybody and every number; whether there is such a case is told last."""
    form = EmergencyForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        words = {"code": data["code"], "why": data["why"], "token": data["submission_token"]}
        emergency = emergencies.start(meant=form.meant(), by=request.actor, at=timezone.now(), **words)
        if emergency is not None:
            return redirect("cases:case_detail", emergency.case.uid)
        form.add_error(None, _("当てはまる、閲覧を限ったケースはありません。試みたことは監査の記録に残りました。"))
    context = {"form": form, "minutes": minutes_open(), "may_count": request.actor.can(Capability.EMERGENCY_COUNT)}
    return render(request, "cases/emergency_new.html", context)
