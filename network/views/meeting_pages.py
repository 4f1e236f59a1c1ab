"""What the pages of a meeting share."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponseRedirect
from django.shortcuts import redirect

from akishima_support.access import Refused
from network.models import Meeting


def done(request: HttpRequest, meeting: Meeting, action: Callable, said: str = "", **kwargs) -> HttpResponseRedirect:
    """Press a single button: back to the meeting, with what was done or why it was refused."""
    try:
        action(**kwargs)
    except Refused as refusal:
        messages.error(request, refusal.message)
    else:
        if said:
            messages.success(request, said)
    return redirect("network:meeting_detail", uid=meeting.uid)
