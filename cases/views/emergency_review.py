"""緊急閲覧を確かめる: was it needed?"""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, Refused, requires
from cases.actions import emergencies
from cases.forms.emergency import EmergencyReviewForm
from cases.models import EmergencyAccess
from cases.presenters.emergency import review_page


@requires(Capability.EMERGENCY_READ)
def emergency_review(request, uid):
    """For managers and the named staff; whoever read may look at it and does not decide."""
    rows = EmergencyAccess.objects.select_related("case", "started_by", "ended_by", "reviewed_by")
    emergency = get_object_or_404(rows, uid=uid)
    form = EmergencyReviewForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        words = {"verdict": data["verdict"], "note": data["note"]}
        try:
            emergencies.review(emergency=emergency, by=request.actor, at=timezone.now(), **words)
        except Refused as refused:
            form.add_error(None, str(refused))
        else:
            messages.success(request, _("緊急閲覧の確認を記録しました。"))
            return redirect("cases:emergency_review", uid)
    return render(request, "cases/emergency_review.html", review_page(emergency, request.actor) | {"form": form})
