"""ケースを終了する."""

from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from cases.actions import cases
from cases.forms.case import CaseCloseForm
from cases.views.case_form import case_form_page, load_case


@requires(Capability.CASE_CLOSE)
def case_close(request, uid):
    """Refused while a referral is under way; it can always be reopened."""
    form = CaseCloseForm(request.POST or None, case=load_case(uid))

    def act(data):
        fields = {name: data[name] for name in ("reason", "note", "changes")}
        cases.close(case=form.case, version=data["version"], fields=fields, by=request.actor, at=timezone.now())

    return case_form_page(request, form, "cases/case_close.html", act=act, done=_("ケースを終了しました。"))
