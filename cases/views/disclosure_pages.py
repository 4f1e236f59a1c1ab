"""What the pages about a request for disclosure have in common."""

from collections.abc import Callable

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render

from akishima_support.access import Refused
from akishima_support.audit.reading import about_case
from cases.forms.disclosure import AboutRequestForm
from cases.models import DisclosureRequest
from cases.presenters.newer import newer_texts
from cases.rules.versions import Stale

PEOPLE = ("person", "registered_by", "approved_by", "decided_by", "withdrawn_by")


def load_request(uid) -> DisclosureRequest:
    """The request with its person, named in the read log; 404 when it cannot be seen."""
    row = get_object_or_404(DisclosureRequest.objects.select_related(*PEOPLE), uid=uid)
    about_case(row.number)
    return row


def request_form_page(request, form: AboutRequestForm, *, act: Callable, done: str, extra: dict | None = None):
    """Show the form; when it is sent and right, act and return to the request. A stale save answers 409."""
    status, row = 200, form.disclosure
    if request.method == "POST" and form.is_valid():
        try:
            act(form.cleaned_data)
        except Refused as refused:
            form.add_error(None, str(refused))
        except Stale as stale:
            texts = newer_texts(form, type(form)(disclosure=stale.current))
            form.show_newer(version=stale.current.version, texts=texts)
            status = 409
        else:
            messages.success(request, done)
            return redirect("cases:disclosure_detail", row.uid)
    context = {"form": form, "row": row} | (extra or {})
    return render(request, "cases/disclosure_form.html", context, status=status)
