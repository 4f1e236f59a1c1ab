"""通告・通報について記録する: who called when, whom; the ledger is written with it."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, Refused, requires
from cases.actions import risk_flags
from cases.forms.risk_flag import DutyForm
from cases.models import DutyContact, RiskFlag
from cases.views.risk_flag_pages import page_of


@requires(Capability.CASE_WRITE)
def risk_flag_duty(request, uid):
    """The duty, the number to call as the city has registered it, and what was done."""
    flag = get_object_or_404(RiskFlag.objects.select_related("person", "case", "consultation"), uid=uid)
    contact = DutyContact.objects.filter(kind=flag.kind).first()
    sent = request.POST if request.method == "POST" else None
    form = DutyForm(sent, user_name=request.actor.user_name, contact=contact)
    if form.is_valid() and _answered(request, flag, form):
        messages.success(request, _("通告・通報について記録しました。"))
        return page_of(flag)
    page = {"flag": flag, "contact": contact, "form": form}
    return render(request, "cases/risk_flag_duty.html", page)


def _answered(request, flag: RiskFlag, form: DutyForm) -> bool:
    data = form.cleaned_data
    words = {"told": data["told"], "means": data["means"]}
    try:
        risk_flags.answer_duty(flag=flag, fields=form.answer_fields(), **words, by=request.actor, at=timezone.now())
    except Refused as refused:
        form.add_error(None, str(refused))
        return False
    return True
