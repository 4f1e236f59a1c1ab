"""廃棄の保留 of one person."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from cases.actions import holds
from cases.forms.keeping import HoldForm
from cases.models import Hold, Person
from cases.rules.holds import standing_reasons
from cases.views.follow_merged import follow_merged


@requires(Capability.KEEPING_DECIDE)
@follow_merged
def person_holds(request, uid):
    """Holds that stand and that were lifted, and a form to set one."""
    person = get_object_or_404(Person.objects.all(), uid=uid)
    form = HoldForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        data = form.cleaned_data
        fields = {"reason": data["reason"], "note": data["note"]}
        words = {"by": request.actor, "at": timezone.now(), "token": data["submission_token"]}
        holds.set_hold(person=person, fields=fields, **words)
        messages.success(request, _("廃棄を保留しました。"))
        return redirect("cases:person_holds", uid)
    rows = Hold.objects.filter(person=person).select_related("set_by", "lifted_by").order_by("-set_at", "-id")
    context = {"person": person, "form": form, "holds": rows, "reasons": standing_reasons(person.pk)}
    return render(request, "cases/person_holds.html", context)
