"""What the pages of risk flags have in common."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Refused
from akishima_support.audit.reading import about_case
from cases.actions import risk_flags
from cases.forms.risk_flag import RiskFlagForm
from cases.models import Case, Consultation, RiskFlag
from cases.presenters.risk_flags import flags_page


def flags_view(request, about: Case | Consultation):
    """The flags of a case or a consultation, and a form to raise one."""
    about_case(about.case_no if isinstance(about, Case) else about.log_no)
    form = RiskFlagForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        flag = _raise(request, form, about)
        if flag is not None:
            messages.success(request, _("旗を立てました。"))
            return redirect("cases:risk_flag_duty", flag.uid) if flag.waits else redirect(request.path)
    return render(request, "cases/risk_flags.html", flags_page(about) | {"form": form})


def _raise(request, form, about) -> RiskFlag | None:
    data = form.cleaned_data
    try:
        return risk_flags.raise_flag(
            about=about,
            fields={"kind": data["kind"], "note": data["note"]},
            urgency=data["urgency"],
            by=request.actor,
            at=timezone.now(),
            token=data["submission_token"],
        )
    except Refused as refused:
        form.add_error(None, str(refused))
        return None


def page_of(flag: RiskFlag):
    """Back to the page on which the flag stands."""
    if flag.case_id:
        return redirect("cases:case_risk_flags", flag.case.uid)
    return redirect("cases:consultation_risk_flags", flag.consultation.uid)
