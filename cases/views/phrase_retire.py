"""定型文を使わない、また使う."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from akishima_support.access import Capability, requires
from cases.actions import phrases
from cases.models import Phrase


@requires(Capability.CONSULTATION_WRITE)
@require_POST
def phrase_retire(request, uid):
    """`back` brings it back."""
    phrase = get_object_or_404(Phrase.objects.kept_by(request.actor), uid=uid)
    is_retired = "back" not in request.POST
    phrases.retire(phrase=phrase, is_retired=is_retired, by=request.actor)
    done = _("「%(reading)s」を使わないことにしました。") if is_retired else _("「%(reading)s」をまた使えます。")
    messages.success(request, done % {"reading": phrase.reading})
    return redirect("cases:phrase_list")
