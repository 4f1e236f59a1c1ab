"""下書きを捨てる."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from akishima_support.access import Capability, requires
from cases.actions import drafts
from cases.models import Draft


@requires(Capability.TODAY)
@require_POST
def draft_discard(request, uid):
    """From the form the way leads back to the empty form, from the list to the list."""
    draft = get_object_or_404(Draft.objects.all(), token=uid)
    drafts.discard(draft=draft)
    messages.success(request, _("下書きを捨てました。"))
    return redirect("cases:draft_list" if "listed" in request.POST else f"{draft.path}?draft=none")
