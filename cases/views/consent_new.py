"""同意を記録する, for a person whose record one keeps."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, Refused, requires
from cases.actions import consents
from cases.forms.consent import ConsentForm
from cases.models import Person
from cases.views.follow_merged import follow_merged


@requires(Capability.CONSENT_WRITE)
@follow_merged
def consent_new(request, uid):
    """Window and partners use the same page, each for the people whom they keep."""
    person = get_object_or_404(Person.objects.all(), uid=uid)
    form = ConsentForm(request.POST or None, person=person, actor=request.actor)
    if request.method == "POST" and form.is_valid():
        try:
            _note(request, form)
        except Refused as refused:
            form.add_error(None, str(refused))
        else:
            messages.success(request, _("同意について記録しました。"))
            return redirect("cases:consent_list", uid)
    return render(request, "cases/consent_new.html", {"form": form, "person": person})


def _note(request, form):
    consents.note(
        person=form.person,
        fields=form.consent_fields(),
        by=request.actor,
        at=timezone.now(),
        token=form.cleaned_data["submission_token"],
    )
