"""まとめる前に戻す: both records are again what they were."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, Refused, requires
from cases.actions import merges
from cases.forms.person_merge import PersonUnmergeForm
from cases.models import PersonMerge
from cases.presenters.person_merge import unmerge_page


@requires(Capability.PERSON_MERGE)
def person_unmerge(request, uid):
    """Says beforehand what goes back, and what stands against it."""
    merge = get_object_or_404(PersonMerge.objects.select_related("person", "double", "made_by"), uid=uid)
    form = PersonUnmergeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            merges.unmerge(merge=merge, note=form.cleaned_data["note"], by=request.actor, at=timezone.now())
        except Refused as refused:
            form.add_error(None, str(refused))
        else:
            messages.success(request, _("まとめる前に戻しました。"))
            return redirect("cases:pair_settle", merge.person.uid, merge.double.uid)
    return render(request, "cases/person_unmerge.html", unmerge_page(merge) | {"form": form})
