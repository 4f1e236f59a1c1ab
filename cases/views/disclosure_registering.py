"""What the two pages that register a request for disclosure have in common."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.actions import disclosure_requests
from cases.forms.disclosure import DisclosureNewForm
from cases.models import Person


def registering_page(request, person: Person | None):
    """The form; the same submission a second time leads to the same request."""
    form = DisclosureNewForm(request.POST if request.method == "POST" else None, person=person)
    if form.is_valid():
        row = disclosure_requests.register(
            person=person,
            fields=form.request_fields(),
            by=request.actor,
            at=timezone.now(),
            token=form.cleaned_data["submission_token"],
        )
        messages.success(request, _("開示請求 %(number)s を受け付けました。") % {"number": row.number})
        return redirect("cases:disclosure_detail", row.uid)
    return render(request, "cases/disclosure_new.html", {"form": form, "person": person})
