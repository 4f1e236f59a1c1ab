"""ご本人の情報を直す."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from cases.actions import persons
from cases.forms.person_edit import PersonEditForm
from cases.models import Case, Person
from cases.presenters.newer import newer_texts
from cases.presenters.pairs import alike, linked_people
from cases.presenters.person_merge import merges_of
from cases.rules.versions import Stale
from cases.views.follow_merged import follow_merged


@requires(Capability.PERSON_WRITE)
@follow_merged
def person_edit(request, uid):
    """A stale save answers 409 with both texts."""
    person = get_object_or_404(Person.objects.all(), uid=uid)
    form = PersonEditForm(request.POST or None, instance=person)
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            _save(request, form)
        except Stale as stale:
            texts = newer_texts(form, PersonEditForm(instance=stale.current))
            form.show_newer(version=stale.current.version, texts=texts)
            status = 409
        else:
            messages.success(request, _("ご本人の情報を直しました。"))
            return redirect("cases:person_edit", uid)
    context = {
        "form": form,
        "person": person,
        "cases": list(Case.objects.filter(person=person).newest_first()[:10]),
        "linked": linked_people(person),
        "merges": merges_of(person),
        "may_merge": request.actor.can(Capability.PERSON_MERGE),
        "alike": alike(person),
        "may_hold": request.actor.can(Capability.KEEPING_DECIDE),
    }
    return render(request, "cases/person_edit.html", context, status=status)


def _save(request, form):
    persons.change(
        person=form.instance,
        version=form.cleaned_data["version"],
        fields=form.person_fields(),
        by=request.actor,
        at=timezone.now(),
    )
