"""8050世帯の印."""

from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from cases.actions import cases
from cases.forms.household import Case8050SetForm
from cases.views.case_form import case_form_page, load_case


@requires(Capability.CASE_WRITE)
def case_8050_set(request, uid):
    """By hand, or from the ages again."""
    form = Case8050SetForm(request.POST or None, case=load_case(uid))

    def act(data):
        cases.set_8050(case=form.case, version=data["version"], setting=data["setting"], by=request.actor)

    return case_form_page(request, form, "cases/case_8050_set.html", act=act, done=_("8050世帯の印を決めました。"))
