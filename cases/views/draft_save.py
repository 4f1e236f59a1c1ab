"""Keeping a draft while somebody types; called by the script, never by a person."""

from django.http import JsonResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from akishima_support.access import Capability, Refused, requires
from cases.actions import drafts
from cases.rules.draft_keys import FIELD, read_key


@requires(Capability.TODAY)
@require_POST
def draft_save(request):
    """Answers with the line to show: when it was kept, or why it could not be (409)."""
    key = read_key(request.POST.get(FIELD, ""))
    if key is None or key.user_id != request.actor.user_id:
        return JsonResponse({"text": _("下書きを残せません。画面を開き直してください。")}, status=409)
    now = timezone.now()
    try:
        kept = drafts.keep(key=key, values=request.POST, at=now)
    except Refused as refused:
        return JsonResponse({"text": str(refused)}, status=409)
    if kept is None:
        return JsonResponse({"text": _("所属が変わったため、下書きを残せません。")}, status=409)
    clock = f"{timezone.localtime(now):%H:%M}"
    return JsonResponse({"text": _("%(clock)s に下書きを残しました。") % {"clock": clock}})
