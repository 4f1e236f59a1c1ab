"""情報提供記録 of one person: 「私の情報を誰に渡したか」 on A4."""

from django.shortcuts import get_object_or_404, render

from akishima_support.access import Capability, requires
from cases.models import Person
from cases.presenters.person_ledger import ledger
from cases.views.follow_merged import follow_merged


@requires(Capability.LEDGER_READ)
@follow_merged
def person_ledger(request, uid):
    """Every act of telling, oldest last; with `?received=1` what was heard instead."""
    person = get_object_or_404(Person.objects.all(), uid=uid)
    page = ledger(person, request.actor, received=request.GET.get("received") == "1")
    return render(request, "cases/person_ledger.html", page)
