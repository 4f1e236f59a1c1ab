"""同意の一覧 of one person."""

from django.shortcuts import get_object_or_404, render

from akishima_support.access import Capability, requires
from cases.models import Person
from cases.presenters.consent_list import consents_page
from cases.views.follow_merged import follow_merged


@requires(Capability.CONSENT_WRITE)
@follow_merged
def consent_list(request, uid):
    """What was said about which recipient, newest first."""
    person = get_object_or_404(Person.objects.all(), uid=uid)
    context = consents_page(person, request.actor, request.GET.get("after", ""))
    return render(request, "cases/consent_list.html", context)
