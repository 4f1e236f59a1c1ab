"""相談を受ける: search first, then one page to log the contact."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from akishima_support.access import Capability, Refused, requires
from cases.actions import consultations, person_pairs, persons
from cases.forms.asked import AsNewForm, asked_from
from cases.forms.consultation import ConsultationNewForm
from cases.forms.phrases import typed_with_phrase
from cases.forms.search import SearchForm
from cases.forms.typed import as_typed
from cases.models import Consultation
from cases.presenters.consultation_new import opened_about, page, presses, with_choice, without_last_answers
from cases.views.as_new import ask_whether_new, still_asking

TEMPLATE = "cases/consultation_new.html"


@requires(Capability.CONSULTATION_WRITE)
def consultation_new(request):
    """Search, choose and save are buttons of one form, so that nothing typed during the call is lost."""
    if request.method != "POST":
        return _begin(request)
    pressed = presses(request.POST)
    if pressed == "search":
        return _search(request)
    if pressed == "choose":
        return _typed(request, with_choice(request.POST))
    if pressed == "phrase":
        form = typed_with_phrase(ConsultationNewForm, request)
        return _page(request, form, as_typed(SearchForm, request.POST))
    if pressed == "forget":
        return _typed(request, without_last_answers(request.POST))
    return _save(request)


def _begin(request):
    """Blank, or about somebody: `?person=` or `?follows=` is the number of a row, never a name."""
    data = opened_about(request.GET)
    form = ConsultationNewForm() if data is None else as_typed(ConsultationNewForm, data)
    return _page(request, form, SearchForm())


def _search(request):
    search = SearchForm(request.POST)
    hints = person_pairs.hints(asked=asked_from(request.POST), by=request.actor)
    found = persons.search(text=search.cleaned_data["search"], by=request.actor) if search.is_valid() else None
    form = as_typed(ConsultationNewForm, request.POST)
    return _page(request, form, search, found=found, hints=hints)


def _typed(request, data):
    return _page(request, as_typed(ConsultationNewForm, data), as_typed(SearchForm, data))


def _save(request):
    form = ConsultationNewForm(request.POST)
    if not form.is_valid():
        return _page(request, form, as_typed(SearchForm, request.POST))
    known = ask_whether_new(request, form, Consultation)
    if known:
        return _page(request, form, as_typed(SearchForm, request.POST), known=known)
    try:
        consultation = _log(request, form)
    except Refused as refused:
        form.add_error(None, str(refused))
        return _page(request, form, as_typed(SearchForm, request.POST))
    message = _("相談を記録しました。受付番号は %(number)s です。")
    messages.success(request, message % {"number": consultation.reception_no})
    return redirect(reverse("cases:consultation_detail", args=[consultation.uid]) + "?saved=1")


def _log(request, form):
    return consultations.log(
        fields=form.consultation_fields(),
        topics=form.topic_rows(),
        about=form.about(),
        as_new=AsNewForm(request.POST).reason,
        by=request.actor,
        token=form.cleaned_data["submission_token"],
    )


def _page(request, form, search, known=None, **found):
    context = page(form=form, search=search, actor=request.actor, **found)
    known = known or still_asking(request, form, asked_from(request.POST))
    return render(request, TEMPLATE, context | known)
