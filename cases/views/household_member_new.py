"""世帯の方を加える."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from akishima_support.access import Capability, Refused, requires
from cases.actions import households
from cases.forms.household_member_new import HouseholdMemberNewForm
from cases.views.case_form import load_case


@requires(Capability.PERSON_WRITE)
def household_member_new(request, uid):
    """Somebody who lives with the person of the case."""
    case = load_case(uid)
    form = HouseholdMemberNewForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            _add(request, case, form)
        except Refused as refused:
            form.add_error(None, str(refused))
        else:
            messages.success(request, _("世帯の方を加えました。"))
            return redirect("cases:household_detail", uid)
    return render(request, "cases/household_member_new.html", {"form": form, "case": case})


def _add(request, case, form):
    households.add_member(
        case=case,
        about=form.about(),
        fields=form.member_fields(),
        by=request.actor,
        token=form.cleaned_data["submission_token"],
    )
