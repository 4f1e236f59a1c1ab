"""One training: what it was about, when it took place, and what came of it."""

from django.shortcuts import get_object_or_404, render

from akishima_support.access import Capability, requires
from network.models import Training
from network.presenters.activity_detail import training_page


@requires(Capability.DIRECTORY_READ)
def training_detail(request, uid):
    """Everybody who signs in reads it; small numbers are for the secretariat alone."""
    training = get_object_or_404(Training.objects.select_related("host"), uid=uid)
    return render(request, "network/training_detail.html", training_page(training, request.actor))
