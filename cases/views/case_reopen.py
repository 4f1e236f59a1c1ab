"""ケースを再開する."""

from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from cases.actions import cases
from cases.forms.case import CaseReopenForm
from cases.views.case_form import case_form_page, load_case


@requires(Capability.CASE_CLOSE)
def case_reopen(request, uid):
    """Reopening asks for the next check date."""
    form = CaseReopenForm(request.POST or None, case=load_case(uid))

    def act(data):
        cases.reopen(
            case=form.case,
            version=data["version"],
            on=data["next_check_on"],
            note=data["next_check_note"],
            by=request.actor,
        )

    return case_form_page(request, form, "cases/case_reopen.html", act=act, done=_("ケースを再開しました。"))
