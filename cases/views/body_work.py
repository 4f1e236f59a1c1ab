"""終わる機関に残っている連携とケース: the list from which each is moved."""

from django.shortcuts import get_object_or_404, render
from django.utils import timezone

from akishima_support.access import Capability, requires
from cases.presenters.body_work import body_work_page
from network.models import Organization


@requires(Capability.REFERRAL_READ)
def body_work(request, uid):
    """Of a body with an end, what the actor may read. Nothing moves by itself."""
    ending = Organization.objects.exclude(valid_until=None).select_related("successor")
    page = body_work_page(get_object_or_404(ending, uid=uid), request.actor, timezone.localdate())
    return render(request, "cases/body_work.html", {"page": page, "organization": page.organization})
