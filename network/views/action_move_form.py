"""What the pages have in common on which somebody says something of a decision."""

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone

from network.models import ActionItem
from network.rules.action_items import can
from network.views.meeting_result_form import result_form_page, sent


def move_page(request, uid, form_class, *, act, check):
    """The form; whoever may not make the move finds no page."""
    item = get_object_or_404(ActionItem.objects.select_related("meeting", "owner"), uid=uid)
    if not can(check, item, request.actor):
        raise Http404
    form = form_class(sent(request)[0])

    def move():
        said = {"note": form.cleaned_data["note"], "token": form.cleaned_data["submission_token"]}
        return act(item=item, **said, by=request.actor, at=timezone.now())

    def to(_step):
        return reverse("network:action_detail", args=[item.uid])

    context = {"item": item, "meeting": item.meeting}
    return result_form_page(request, form, context, act=move, to=to)
