"""開示する記録をまとめる."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from akishima_support.access import Capability, Refused, requires
from cases.actions import disclosure_pages
from cases.views.disclosure_pages import load_request


@requires(Capability.DISCLOSURE_PREPARE)
@require_POST
def disclosure_gather(request, uid):
    """Everything that is kept about the person, as pages; what was marked before goes."""
    row = load_request(uid)
    try:
        made = disclosure_pages.gather(request=row, by=request.actor)
    except Refused as refused:
        messages.error(request, str(refused))
    else:
        text = ngettext("%(number)s頁にまとめました。", "%(number)s頁にまとめました。", made) % {"number": made}
        messages.success(request, text + _("一頁ずつ、隠すところを確かめてください。"))
    return redirect("cases:disclosure_detail", uid)
