"""保存期限を数え直す."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from akishima_support.access import Capability, requires
from cases.actions import retention


@requires(Capability.KEEPING_DECIDE)
@require_POST
def retention_count(request):
    """Apply the rule in force to the closed cases that an older one was applied to."""
    number = retention.count_anew(by=request.actor)
    text = ngettext("%(number)s件の保存期限を数え直しました。", "%(number)s件の保存期限を数え直しました。", number)
    messages.success(request, text % {"number": number})
    return redirect("cases:keeping")
