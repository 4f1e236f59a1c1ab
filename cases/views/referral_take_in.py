"""窓口で受け入れる: a partner's referral becomes a consultation and a case."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from cases.actions import referral_take_in as actions
from cases.forms.asked import AsNewForm
from cases.forms.referral_take_in import TakeInForm
from cases.forms.typed import as_typed
from cases.presenters.consultation_new import chosen_person
from cases.presenters.referral_move import move_page
from cases.presenters.referral_opened import readable_referral
from cases.presenters.referral_packet import packets_of
from cases.presenters.referral_take_in import with_choice
from cases.rules.moves import can_move
from cases.rules.take_in import asked_about
from cases.states import Move
from cases.views.as_new import ask_about, still_asking


@requires(Capability.CASE_WRITE)
def referral_take_in(request, uid):
    """Accept it and decide into which case it goes; somebody new who looks like somebody known is asked about first."""
    referral = readable_referral(uid)
    if "choose" in request.POST:
        return _page(request, as_typed(TakeInForm, with_choice(request.POST), referral=referral))
    form = TakeInForm(request.POST if request.method == "POST" else None, referral=referral)
    known = _ask_whether_new(request, form) if form.is_valid() else {}
    if not known and form.is_valid() and _take_in(request, form):
        messages.success(request, _("受け入れました。相談とケースに記録しました。"))
        return redirect("cases:referral_detail", uid)
    return _page(request, form, **known)


def _ask_whether_new(request, form):
    data = form.cleaned_data
    asked = None if data["case_no"] or data["person"] else _asked(form)
    if asked is None or not can_move(Move.ACCEPT, form.referral, request.actor):
        return {}
    return ask_about(request, asked)


def _asked(form):
    packet = actions.newest_packet(form.referral)
    return asked_about(packet.content, form.about()) if packet else None


def _take_in(request, form):
    choice = form.choice(AsNewForm(request.POST).reason)
    return form.carry_out(actions.take_in, choice=choice, by=request.actor, at=timezone.now())


def _page(request, form, **known):
    if not known and "as_new" in request.POST and _asked(form):
        known = still_asking(request, form, _asked(form))
    packets = packets_of(form.referral, request.actor)
    page = move_page(form, request.actor, Move.ACCEPT, packets=packets, chosen_person=chosen_person(form))
    return render(request, "cases/referral_take_in.html", page | known)
