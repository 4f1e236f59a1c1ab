"""伝えたこと・聞いたことを記録する, for a person whose record one keeps."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, Refused, requires
from cases.actions import tellings
from cases.forms.telling import TellingForm
from cases.models import Person
from cases.views.follow_merged import follow_merged


@requires(Capability.LEDGER_WRITE)
@follow_merged
def telling_new(request, uid):
    """By telephone, on paper, in a meeting: one row of the ledger."""
    person = get_object_or_404(Person.objects.all(), uid=uid)
    form = TellingForm(request.POST if request.method == "POST" else None, person=person, actor=request.actor)
    if form.is_valid():
        token = form.cleaned_data["submission_token"]
        try:
            tellings.note(person=person, telling=form.telling(), by=request.actor, at=timezone.now(), token=token)
        except Refused as refused:
            form.add_error(None, str(refused))
        else:
            messages.success(request, _("情報提供記録に書きました。"))
            return redirect("cases:person_ledger", uid)
    return render(request, "cases/telling_new.html", {"form": form, "person": person})
