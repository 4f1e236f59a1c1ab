"""この方とつなぐ: the calls of a thread without a person become somebody's."""

from dataclasses import replace

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, Refused, requires
from akishima_support.audit.reading import about_case
from cases.actions import persons, thread_links
from cases.forms.asked import AsNewForm, asked_from
from cases.forms.search import SearchForm
from cases.forms.thread_link import ThreadLinkForm
from cases.forms.typed import as_typed
from cases.models import Consultation, ThreadLink
from cases.presenters.thread_links import link_page
from cases.views.as_new import ask_whether_new, still_asking


@requires(Capability.CONSULTATION_WRITE)
def thread_link(request, uid):
    """Search, choose and save are buttons of one form, as where a call is logged."""
    consultation = get_object_or_404(Consultation.objects.all(), uid=uid)
    about_case(consultation.log_no)
    if "choose" in request.POST:
        data = request.POST.copy()
        data["person"] = data["choose"].removeprefix("person:")
        return _page(request, consultation, as_typed(ThreadLinkForm, data))
    if request.POST.get("do") == "search":
        return _search(request, consultation)
    form = ThreadLinkForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        return _save(request, consultation, form)
    return _page(request, consultation, form)


def _search(request, consultation):
    search = SearchForm(request.POST)
    found = persons.search(text=search.cleaned_data["search"], by=request.actor) if search.is_valid() else None
    return _page(request, consultation, as_typed(ThreadLinkForm, request.POST), search=search, found=found)


def _save(request, consultation, form):
    known = ask_whether_new(request, form, ThreadLink, **_caller(consultation))
    if known:
        return _page(request, consultation, form, **known)
    try:
        _link(request, consultation, form)
    except Refused as refused:
        form.add_error(None, str(refused))
        return _page(request, consultation, form)
    messages.success(request, _("相談をご本人につなぎました。"))
    return redirect("cases:consultation_detail", consultation.uid)


def _caller(consultation):
    return {"caller": consultation.consulter_name, "phone": consultation.consulter_phone}


def _link(request, consultation, form):
    thread_links.link(
        consultation=consultation,
        person=form.about(AsNewForm(request.POST).reason),
        note=form.cleaned_data["note"],
        by=request.actor,
        at=timezone.now(),
        token=form.cleaned_data["submission_token"],
    )


def _page(request, consultation, form, search=None, found=None, **known):
    search = search or as_typed(SearchForm, request.POST)
    known = known or still_asking(request, form, replace(asked_from(request.POST), **_caller(consultation)))
    context = link_page(consultation, form, search, found) | known
    return render(request, "cases/thread_link.html", context)
