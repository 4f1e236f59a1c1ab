"""ご家族どうしの続柄を記録する."""

from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from cases.actions import households
from cases.forms.household import FamilyTieForm
from cases.presenters.household import household_of, people_of
from cases.views.case_form import load_case
from cases.views.member_form import member_form_page


@requires(Capability.PERSON_WRITE)
def family_tie_set(request, uid):
    """Between any two members who may be seen; what stood between them before is replaced."""
    case = load_case(uid)
    rows, family = household_of(case)

    def make(data, _current):
        return FamilyTieForm(data, people=people_of(rows), family=family)

    def act(form):
        data = form.cleaned_data
        households.set_tie(case=case, person=data["person"], other=data["other"], kind=data["kind"], by=request.actor)

    template, done = "cases/family_tie_set.html", _("続柄を記録しました。")
    return member_form_page(request, case, make, template, act=act, done=done)
