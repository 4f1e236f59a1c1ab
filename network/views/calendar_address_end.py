"""The address of one's calendar is given up."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from akishima_support.access import Capability, requires
from network.actions import calendar


@requires(Capability.OWN_ACCOUNT)
@require_POST
def calendar_address_end(request):
    """From now on it answers nothing."""
    calendar.end_address(by=request.actor)
    messages.success(request, _("カレンダーのアドレスを使えなくしました。"))
    return redirect("network:calendar_address")
