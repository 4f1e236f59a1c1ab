"""開示請求を受け付ける, from the page of the person."""

from django.shortcuts import get_object_or_404

from akishima_support.access import Capability, requires
from cases.models import Person
from cases.views.disclosure_registering import registering_page
from cases.views.follow_merged import follow_merged


@requires(Capability.DISCLOSURE_PREPARE)
@follow_merged
def person_disclosure_new(request, uid):
    """It is about this person."""
    return registering_page(request, get_object_or_404(Person.objects.all(), uid=uid))
