"""閲覧を限る: only named staff see the person and the case."""

from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from cases.actions import cases
from cases.forms.case import CaseRestrictForm
from cases.views.case_form import case_form_page, load_case


@requires(Capability.CASE_WRITE)
def case_restrict(request, uid):
    """For everybody else the person does not exist."""
    form = CaseRestrictForm(request.POST or None, case=load_case(uid))

    def act(data):
        cases.restrict(case=form.case, version=data["version"], readers=data["readers_chosen"], by=request.actor)

    return case_form_page(request, form, "cases/case_restrict.html", act=act, done=_("閲覧できる職員を決めました。"))
