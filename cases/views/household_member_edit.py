"""世帯の方の情報を直す."""

from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from cases.actions import households
from cases.forms.household import HouseholdMemberEditForm
from cases.presenters.household import relation_code
from cases.views.case_form import load_case
from cases.views.member_form import load_member, member_form_page


@requires(Capability.PERSON_WRITE)
def household_member_edit(request, uid, member):
    """Relation to the person, living together with its times, key person."""
    case = load_case(uid)
    row = load_member(case, member)

    def make(data, current):
        relation, is_person = relation_code(row, case), row.person_id == case.person_id
        return HouseholdMemberEditForm(data, member=current or row, relation=relation, is_person=is_person)

    def act(form):
        version, fields = form.cleaned_data["version"], form.member_fields()
        households.change_member(case=case, member=row, version=version, fields=fields, by=request.actor)

    template, done = "cases/household_member_edit.html", _("世帯の方の情報を直しました。")
    return member_form_page(request, case, make, template, act=act, done=done)
