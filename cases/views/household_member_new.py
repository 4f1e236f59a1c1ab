"""世帯の方を加える."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from akishima_support.access import Capability, Refused, requires
from cases.actions import households
from cases.forms.asked import AsNewForm, asked_from
from cases.forms.household_member_new import HouseholdMemberNewForm
from cases.forms.typed import as_typed
from cases.models import HouseholdMember
from cases.presenters.consultation_new import chosen_person
from cases.views.as_new import ask_whether_new, still_asking
from cases.views.case_form import load_case


@requires(Capability.PERSON_WRITE)
def household_member_new(request, uid):
    """Somebody who lives with the person of the case."""
    case = load_case(uid)
    if "choose" in request.POST:
        data = request.POST.copy()
        data["person"] = data["choose"].removeprefix("person:")
        return _page(request, case, as_typed(HouseholdMemberNewForm, data))
    form = HouseholdMemberNewForm(request.POST or None)
    known = {}
    if request.method == "POST" and form.is_valid():
        known = {} if form.cleaned_data["known_case"] else ask_whether_new(request, form, HouseholdMember)
        if not known and _add(request, case, form):
            messages.success(request, _("世帯の方を加えました。"))
            return redirect("cases:household_detail", uid)
    return _page(request, case, form, **known)


def _page(request, case, form, **known):
    known = known or still_asking(request, form, asked_from(request.POST))
    context = {"form": form, "case": case, "chosen_person": chosen_person(form)}
    return render(request, "cases/household_member_new.html", context | known)


def _add(request, case, form) -> bool:
    """Whether it was done; a refusal stands at the form."""
    try:
        households.add_member(
            case=case,
            about=form.about(),
            as_new=AsNewForm(request.POST).reason,
            fields=form.member_fields(),
            by=request.actor,
            token=form.cleaned_data["submission_token"],
        )
    except Refused as refused:
        form.add_error(None, str(refused))
    return form.is_valid()
