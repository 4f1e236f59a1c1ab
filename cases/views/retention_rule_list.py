"""保存年限."""

from django.shortcuts import render

from akishima_support.access import Capability, requires
from cases.presenters.keeping import rules


@requires(Capability.SETTING_MANAGE)
def retention_rule_list(request):
    """How long which kind of record is kept."""
    return render(request, "cases/retention_rule_list.html", {"rules": rules()})
