"""What the forms about a progress record have in common."""

from collections.abc import Callable

from django.contrib import messages
from django.forms import BaseForm
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from akishima_support.access import Refused
from akishima_support.audit.reading import about_case
from cases.models import ProgressRecord
from cases.presenters.newer import newer_texts
from cases.rules.versions import Stale


def load_record(uid) -> ProgressRecord:
    """The record with its case and its person, named in the read log; 404 when it cannot be seen."""
    entry = get_object_or_404(ProgressRecord.objects.select_related("case__person", "person"), uid=uid)
    about_case(entry.case.case_no)
    return entry


def record_form_page(
    request, form: BaseForm, entry: ProgressRecord, template: str, *, act: Callable, context: dict | None = None
):
    """Show the form; when it is sent and right, act and go to the record. A stale save answers 409."""
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            act()
        except Refused as refused:
            form.add_error(None, str(refused))
        except Stale as stale:
            form.show_newer(version=stale.current.version, texts=newer_texts(form, form.fresh(stale.current)))
            status = 409
        else:
            messages.success(request, _("保存しました。"))
            return redirect("cases:record_detail", entry.uid)
    context = {"form": form, "case": entry.case, "entry": entry} | (context or {})
    return render(request, template, context, status=status)
