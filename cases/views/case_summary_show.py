"""匿名事例シートを会議に示す."""

from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from cases.actions import case_summaries
from cases.forms.case_summary import ShowForm
from cases.presenters.case_summaries import origin_page
from cases.views.case_summary_form import carried_out, load_origin


@requires(Capability.CASE_WRITE)
def case_summary_show(request, uid):
    """Until which day; later the same page moves the day."""
    origin = load_origin(uid)
    form = ShowForm(request.POST if request.method == "POST" else None, origin=origin)

    def act():
        case_summaries.show(origin=origin, **form.cleaned_data, by=request.actor, at=timezone.now())

    done = carried_out(request, form, origin, act, _("会議に出る機関が読めるようになりました。"))
    return done or render(request, "cases/case_summary_show.html", origin_page(origin, request.actor) | {"form": form})
