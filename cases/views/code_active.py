"""コードを使わないことにする、また使う."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from akishima_support.access import Capability, Refused, requires
from cases.actions import codes
from cases.views.code_pages import find_code


@requires(Capability.SETTING_MANAGE)
@require_POST
def code_active(request, name, code):
    """Bring back where the button says so, else retire."""
    is_active = request.POST.get("to") == "use"
    try:
        codes.set_active(code=find_code(name, code), is_active=is_active, by=request.actor)
    except Refused as refused:
        messages.error(request, str(refused))
    else:
        done = _("また使うことにしました。") if is_active else _("使わないことにしました。前の記録には残ります。")
        messages.success(request, done)
    return redirect("cases:code_list", name)
