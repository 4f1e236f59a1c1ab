"""What the forms about a member of a household have in common."""

from collections.abc import Callable

from django.contrib import messages
from django.forms import BaseForm
from django.shortcuts import get_object_or_404, redirect, render

from akishima_support.access import Refused
from cases.models import Case, Household, HouseholdMember
from cases.presenters.newer import newer_texts
from cases.rules.versions import Stale


def load_member(case: Case, uid) -> HouseholdMember:
    """A member of the household of the case's person; 404 when they cannot be seen."""
    households = Household.objects.filter(members__person=case.person_id)
    return get_object_or_404(HouseholdMember.objects.filter(household__in=households).select_related("person"), uid=uid)


def member_form_page(request, case: Case, make: Callable, template: str, *, act: Callable, done: str):
    """Show `make(data, member)`; when it is sent and right, act and return to the household. Stale answers 409."""
    form: BaseForm = make(request.POST or None, None)
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            act(form)
        except Refused as refused:
            form.add_error(None, str(refused))
        except Stale as stale:
            texts = newer_texts(form, make(None, stale.current))
            form.show_newer(version=stale.current.version, texts=texts)
            status = 409
        else:
            messages.success(request, done)
            return redirect("cases:household_detail", case.uid)
    return render(request, template, {"form": form, "case": case}, status=status)
