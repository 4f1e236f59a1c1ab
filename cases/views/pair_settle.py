"""同じ方かどうか: two records side by side, and the answer."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, Refused, requires
from cases.actions import person_pairs
from cases.codes.likely import PairKind
from cases.forms.pair_settle import PairSettleForm
from cases.models import Person
from cases.presenters.pairs import pair_page
from cases.views.follow_merged import follow_merged


@requires(Capability.PERSON_WRITE)
@follow_merged
def pair_settle(request, uid, other):
    """Both must be visible; an answer that is no longer right is simply given again."""
    people = {person.uid: person for person in Person.objects.filter(uid__in=(uid, other))}
    if len(people) != person_pairs.PAIR:
        raise Http404
    first, second = people[uid], people[other]
    form = PairSettleForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            _settle(request, form, first, second)
        except Refused as refused:
            form.add_error(None, str(refused))
        else:
            messages.success(request, _("同じ方かどうかを記録しました。"))
            return redirect("cases:person_edit", uid)
    context = pair_page(first, second) | {"form": form, "may_merge": request.actor.can(Capability.PERSON_MERGE)}
    return render(request, "cases/pair_settle.html", context)


def _settle(request, form, first, second):
    person_pairs.settle(
        person=first,
        other=second,
        kind=PairKind(form.cleaned_data["kind"]),
        note=form.cleaned_data["note"],
        by=request.actor,
        at=timezone.now(),
    )
