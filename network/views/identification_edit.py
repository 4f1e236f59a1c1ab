"""Correcting a report of how often a body came to know of somebody."""

from functools import partial

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from network.actions import identifications
from network.actions.versions import StaleEdit
from network.forms.directory_form import tried
from network.forms.identification import IdentificationEditForm
from network.models import IdentificationReport
from network.presenters.newer_texts import newer_texts


@requires(Capability.IDENTIFICATION_REPORT)
def identification_edit(request, uid):
    """Save over the version that was seen; a partner finds its own alone."""
    row = get_object_or_404(IdentificationReport.objects.select_related("organization"), uid=uid)
    form = IdentificationEditForm(request.POST if request.method == "POST" else None, instance=row, actor=request.actor)
    status = 200
    if request.method == "POST" and form.is_valid():
        edit = {"row": form.instance, "version": form.cleaned_data["version"], "fields": form.changed_data}
        try:
            if tried(form, partial(identifications.correct, at=timezone.now()), **edit, by=request.actor):
                messages.success(request, _("保存しました。"))
                return redirect("network:identification_list")
        except StaleEdit as stale:
            status = 409
            form.show_newer(version=stale.current.version, texts=newer_texts(form, stale.current))
    return render(request, "network/identification_edit.html", {"form": form}, status=status)
