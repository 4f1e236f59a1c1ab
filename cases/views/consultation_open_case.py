"""ケースを開く, from a consultation."""

from dataclasses import replace

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, Refused, requires
from akishima_support.audit.reading import about_case
from cases.actions import consultations
from cases.forms.asked import AsNewForm, asked_from
from cases.forms.consultation_open_case import ConsultationOpenCaseForm
from cases.forms.typed import as_typed
from cases.models import Case, Consultation
from cases.presenters.consultation_new import chosen_person
from cases.views.as_new import ask_whether_new, still_asking


@requires(Capability.CASE_WRITE)
def consultation_open_case(request, uid):
    """Asks for the next check date, and for the person where none is recorded."""
    consultation = get_object_or_404(Consultation.objects.select_related("person"), uid=uid)
    about_case(consultation.log_no)
    if "choose" in request.POST:
        return _choose(request, consultation)
    form = ConsultationOpenCaseForm(request.POST or None, consultation=consultation, actor=request.actor)
    known = {}
    if request.method == "POST" and form.is_valid():
        known = _ask_whether_new(request, form, consultation)
        try:
            case = None if known else _open(request, consultation, form)
        except Refused as refused:
            form.add_error(None, str(refused))
        if not known and form.is_valid():
            messages.success(request, _("ケース %(case_no)s を開きました。") % {"case_no": case.case_no})
            return redirect("cases:case_detail", case.uid)
    return _page(request, form, consultation, **known)


def _choose(request, consultation):
    """Somebody known, in the place of somebody new; what was typed stays."""
    data = request.POST.copy()
    data["person"] = data["choose"].removeprefix("person:")
    typed = as_typed(ConsultationOpenCaseForm, data, consultation=consultation, actor=request.actor)
    return _page(request, typed, consultation)


def _page(request, form, consultation, **known):
    is_asked = "person" in form.fields
    chosen = chosen_person(form) if is_asked else None
    if is_asked and not known:
        known = still_asking(request, form, replace(asked_from(request.POST), **_caller(consultation)))
    context = {"form": form, "consultation": consultation, "chosen_person": chosen}
    return render(request, "cases/consultation_open_case.html", context | known)


def _ask_whether_new(request, form, consultation):
    return ask_whether_new(request, form, Case, **_caller(consultation))


def _caller(consultation):
    return {"caller": consultation.consulter_name, "phone": consultation.consulter_phone}


def _open(request, consultation, form):
    return consultations.open_case(
        consultation=consultation,
        about=form.about(AsNewForm(request.POST).reason),
        fields=form.case_fields(),
        by=request.actor,
        at=timezone.now(),
        token=form.cleaned_data["submission_token"],
    )
