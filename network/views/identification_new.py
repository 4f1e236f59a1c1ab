"""A report of how often a body came to know of somebody."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from network.actions import identifications
from network.forms.directory_form import tried
from network.forms.identification import IdentificationNewForm
from network.models import IdentificationReport


@requires(Capability.IDENTIFICATION_REPORT)
def identification_new(request):
    """A partner reports for its own body, the window for any (a telephone call)."""
    own = {} if request.actor.is_window else {"organization_id": request.actor.organization_id}
    row = IdentificationReport(**own)
    form = IdentificationNewForm(request.POST if request.method == "POST" else None, instance=row, actor=request.actor)
    if request.method == "POST" and form.is_valid():
        token, now = form.cleaned_data["submission_token"], timezone.now()
        if tried(form, identifications.report, row=form.instance, token=token, by=request.actor, at=now):
            messages.success(request, _("把握の件数を受け付けました。"))
            return redirect("network:identification_list")
    return render(request, "network/identification_new.html", {"form": form})
