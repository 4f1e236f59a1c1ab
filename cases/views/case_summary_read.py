"""匿名事例シートを読み合わせる."""

from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from cases.actions import case_summaries
from cases.forms.case_summary import SecondReadingForm
from cases.presenters.case_summaries import origin_page
from cases.views.case_summary_form import carried_out, load_origin


@requires(Capability.CASE_WRITE)
def case_summary_read(request, uid):
    """Somebody else than the writer looks for the same, lets it pass or sends it back with words."""
    origin = load_origin(uid)
    form = SecondReadingForm(request.POST if request.method == "POST" else None, origin=origin)

    def act():
        data = form.cleaned_data
        words = {"version": data["version"], "by": request.actor, "at": timezone.now()}
        if form.is_sent_back:
            case_summaries.send_back(origin=origin, note=data["return_note"], **words)
        else:
            case_summaries.let_pass(origin=origin, checks=data["checks"], **words)

    text = _("直してほしいところを書いて戻しました。") if form.is_sent_back else _("読み合わせを済ませました。")
    done = carried_out(request, form, origin, act, text)
    return done or render(request, "cases/case_summary_read.html", origin_page(origin, request.actor) | {"form": form})
