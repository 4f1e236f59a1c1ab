"""コードの順番を変える."""

from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from akishima_support.access import Capability, requires
from cases.actions import codes
from cases.views.code_pages import find_code


@requires(Capability.SETTING_MANAGE)
@require_POST
def code_move(request, name, code):
    """Up where the button says so, else down."""
    codes.move(code=find_code(name, code), up=request.POST.get("to") == "up", by=request.actor)
    return redirect("cases:code_list", name)
