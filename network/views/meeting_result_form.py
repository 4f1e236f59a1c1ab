"""What the forms of minutes, papers, group work and decisions have in common."""

from collections.abc import Callable

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from akishima_support.access import Refused
from network.actions.versions import StaleEdit
from network.models import Meeting

TEMPLATE = "network/meeting_result_form.html"


def load_meeting(uid) -> Meeting:
    """The meeting; 404 when it cannot be seen."""
    return get_object_or_404(Meeting.objects.select_related("body"), uid=uid)


def sent(request) -> tuple:
    """What a form is bound to: nothing before it is sent."""
    return (request.POST, request.FILES) if request.method == "POST" else (None, None)


def result_form_page(request, form, context: dict, *, act: Callable, to: Callable, template: str = TEMPLATE):
    """Show the form; when it is sent and right, act and go to the address that `to` makes of what came out.

    A refusal stays on the page, and so does a stale save (409), with what somebody else saved.
    """
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            made = act()
        except Refused as refused:
            form.add_error(None, refused.message)
        except StaleEdit as stale:
            status = 409
            form.show_newer(version=stale.current.version, texts=form.newer(stale.current))
        else:
            messages.success(request, _("保存しました。"))
            return redirect(to(made))
    return render(request, template, context | {"form": form}, status=status)


def page_of(name: str) -> Callable:
    """The address of the page `name` of what came out."""
    return lambda made: reverse(name, args=[made.uid])


def back_to(meeting: Meeting) -> Callable:
    """The address of the meeting, whatever came out."""
    return lambda _made: reverse("network:meeting_detail", args=[meeting.uid])
