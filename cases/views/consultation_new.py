"""相談を受ける: search first, then one page to log the contact."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from cases.actions import consultations, persons
from cases.forms.consultation import ConsultationNewForm
from cases.forms.search import SearchForm
from cases.forms.typed import as_typed
from cases.presenters.consultation_new import page, presses, with_choice

TEMPLATE = "cases/consultation_new.html"


@requires(Capability.CONSULTATION_WRITE)
def consultation_new(request):
    """Search, choose and save are buttons of one form, so that nothing typed during the call is lost."""
    if request.method != "POST":
        return render(request, TEMPLATE, page(form=ConsultationNewForm(), search=SearchForm()))
    pressed = presses(request.POST)
    if pressed == "search":
        return _search(request)
    if pressed == "choose":
        return _choose(request)
    return _save(request)


def _search(request):
    search = SearchForm(request.POST)
    found = persons.search(text=search.cleaned_data["search"], by=request.actor) if search.is_valid() else None
    form = as_typed(ConsultationNewForm, request.POST)
    return render(request, TEMPLATE, page(form=form, search=search, found=found))


def _choose(request):
    data = with_choice(request.POST)
    form = as_typed(ConsultationNewForm, data)
    return render(request, TEMPLATE, page(form=form, search=as_typed(SearchForm, data)))


def _save(request):
    form = ConsultationNewForm(request.POST)
    if not form.is_valid():
        return render(request, TEMPLATE, page(form=form, search=as_typed(SearchForm, request.POST)))
    consultation = consultations.log(
        fields=form.consultation_fields(),
        topics=form.topic_rows(),
        about=form.about(),
        by=request.actor,
        token=form.cleaned_data["submission_token"],
    )
    message = _("相談を記録しました。受付番号は %(number)s です。")
    messages.success(request, message % {"number": consultation.reception_no})
    return redirect("cases:consultation_detail", consultation.uid)
