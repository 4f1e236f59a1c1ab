"""What the small forms about a case have in common."""

from collections.abc import Callable

from django.contrib import messages
from django.forms import BaseForm
from django.shortcuts import get_object_or_404, redirect, render

from akishima_support.access import Refused
from akishima_support.audit.reading import about_case
from cases.models import Case
from cases.presenters.newer import newer_texts
from cases.rules.versions import Stale


def load_case(uid) -> Case:
    """The case with its person, named in the read log; 404 when it cannot be seen."""
    case = get_object_or_404(Case.objects.select_related("person", "lead_worker"), uid=uid)
    about_case(case.case_no)
    return case


def case_form_page(request, form: BaseForm, template: str, *, act: Callable, done: str):
    """Show the form; when it is sent and right, act and return to the case. A stale save answers 409."""
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            act(form.cleaned_data)
        except Refused as refused:
            form.add_error(None, str(refused))
        except Stale as stale:
            texts = newer_texts(form, type(form)(case=stale.current))
            form.show_newer(version=stale.current.version, texts=texts)
            status = 409
        else:
            messages.success(request, done)
            return redirect("cases:case_detail", form.case.uid)
    return render(request, template, {"form": form, "case": form.case}, status=status)
