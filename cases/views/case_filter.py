"""条件で絞り込む: the conditions of the list of cases, and keeping them."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from akishima_support.access import Capability, Refused, requires
from cases.actions import saved_filters
from cases.forms.case_filter import SavedFilterForm, read_conditions
from cases.models import SavedFilter
from cases.presenters.case_filter import PAGE, list_url


@requires(Capability.CASE_READ)
def case_filter(request):
    """Choosing goes to the list; keeping under a name needs a POST."""
    form = read_conditions(request.GET)
    if request.method == "POST":
        return _save(request, form)
    if "go" in request.GET:
        return redirect(list_url(form.conditions()))
    return _page(request, form, SavedFilterForm())


def _save(request, form):
    naming = SavedFilterForm(request.POST)
    if naming.is_valid():
        name = naming.cleaned_data["name"]
        try:
            saved_filters.save(page=PAGE, name=name, conditions=form.conditions(), by=request.actor)
        except Refused as refused:
            naming.add_error("name", str(refused))
        else:
            messages.success(request, _("絞り込みを「%(name)s」として保存しました。") % {"name": name})
            return redirect(list_url(form.conditions()))
    return _page(request, form, naming)


def _page(request, form, naming):
    saved = SavedFilter.objects.filter(page=PAGE).order_by("name", "id")
    rows = [(row, list_url(row.conditions)) for row in saved]
    context = {"form": form, "naming": naming, "saved": rows, "words": form.words(), "conditions": form.conditions()}
    return render(request, "cases/case_filter.html", context)
