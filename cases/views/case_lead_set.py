"""主担当者を替える."""

from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from cases.actions import cases
from cases.forms.case import CaseLeadSetForm
from cases.views.case_form import case_form_page, load_case


@requires(Capability.CASE_WRITE)
def case_lead_set(request, uid):
    """Choose among those who work at the window today."""
    form = CaseLeadSetForm(request.POST or None, case=load_case(uid))

    def act(data):
        cases.set_lead(case=form.case, version=data["version"], worker=data["lead_worker"], by=request.actor)

    return case_form_page(request, form, "cases/case_lead_set.html", act=act, done=_("主担当者を替えました。"))
