"""旗を下ろす."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, Refused, requires
from cases.actions import risk_flags
from cases.forms.risk_flag import RiskFlagEndForm
from cases.models import RiskFlag
from cases.views.risk_flag_pages import page_of


@requires(Capability.CASE_WRITE)
def risk_flag_end(request, uid):
    """With the reason; refused while a duty by law is not answered."""
    flag = get_object_or_404(RiskFlag.objects.select_related("person", "case", "consultation"), uid=uid)
    form = RiskFlagEndForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            risk_flags.end(flag=flag, note=form.cleaned_data["note"], by=request.actor, at=timezone.now())
        except Refused as refused:
            form.add_error(None, str(refused))
        else:
            messages.success(request, _("旗を下ろしました。"))
            return page_of(flag)
    return render(request, "cases/risk_flag_end.html", {"flag": flag, "form": form})
