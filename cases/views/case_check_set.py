"""次の確認日を決める."""

from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from cases.actions import cases
from cases.forms.case import CaseCheckSetForm
from cases.views.case_form import case_form_page, load_case


@requires(Capability.CASE_WRITE)
def case_check_set(request, uid):
    """When does somebody look after it next?"""
    form = CaseCheckSetForm(request.POST or None, case=load_case(uid))

    def act(data):
        cases.set_next_check(
            case=form.case,
            version=data["version"],
            on=data["next_check_on"],
            note=data["next_check_note"],
            by=request.actor,
        )

    return case_form_page(request, form, "cases/case_check_set.html", act=act, done=_("次の確認日を決めました。"))
