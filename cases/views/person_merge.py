"""一つにまとめる: a double entry becomes part of the record that stays; only managers, and it can be undone."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, Refused, requires
from cases.actions import merges
from cases.forms.person_merge import PersonMergeForm
from cases.models import Person
from cases.presenters.person_merge import merge_page, shown
from cases.views.follow_merged import follow_merged


@requires(Capability.PERSON_MERGE)
@follow_merged
def person_merge(request, uid, double):
    """First a look at how it would be, then the merge; `uid` is the record that stays."""
    people = {person.uid: person for person in Person.objects.filter(uid__in=(uid, double))}
    if uid == double or len(people) != 2:
        raise Http404
    kept, twin = people[uid], people[double]
    form = PersonMergeForm(request.POST or None, kept=kept, double=twin, shown=shown)
    keep = None
    if request.method == "POST" and form.is_valid():
        keep = form.keep()
        if request.POST.get("do") == "merge" and _merge(request, form, kept, twin):
            messages.success(request, _("記録を一つにまとめました。"))
            return redirect("cases:person_edit", uid)
    return render(request, "cases/person_merge.html", merge_page(kept, twin, keep) | {"form": form})


def _merge(request, form, kept, twin) -> bool:
    """Whether it was done; the obstacles stand at the form."""
    choices = merges.Choices(form.cleaned_data["versions"], form.keep(), form.cleaned_data["note"])
    try:
        merges.merge(kept=kept, double=twin, choices=choices, by=request.actor, at=timezone.now())
    except Refused as refused:
        form.add_error(None, str(refused))
    return form.is_valid()
