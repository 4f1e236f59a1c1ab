"""世帯の方でなくなったことを記録する."""

from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from cases.actions import households
from cases.forms.household import HouseholdMemberEndForm
from cases.views.case_form import load_case
from cases.views.member_form import load_member, member_form_page


@requires(Capability.PERSON_WRITE)
def household_member_end(request, uid, member):
    """The member's row stays, with the reason and the time."""
    case = load_case(uid)
    row = load_member(case, member)

    def make(data, current):
        return HouseholdMemberEndForm(data, member=current or row)

    def act(form):
        households.end_member(
            case=case,
            member=row,
            version=form.cleaned_data["version"],
            reason=form.cleaned_data["reason"],
            when=form.when_iso(),
            by=request.actor,
        )

    template, done = "cases/household_member_end.html", _("世帯の方でなくなったことを記録しました。")
    return member_form_page(request, case, make, template, act=act, done=done)
