"""渡す内容を決める."""

from django.shortcuts import redirect, render

from akishima_support.access import Capability, requires
from cases.actions import referral_prepare
from cases.forms.referral_sections import SectionsForm, initial_of
from cases.forms.typed import as_typed
from cases.models import Person
from cases.presenters.referral_move import move_page
from cases.presenters.referral_opened import sent_referral
from cases.rules.amending import composed, composing
from cases.rules.packet_content import categories_of, content_of


@requires(Capability.REFERRAL_SEND)
def referral_sections(request, uid):
    """Write the request, choose what crosses; then its basis, or the preview where nothing personal crosses."""
    referral = sent_referral(uid)
    person = Person.objects.filter(pk=referral.person_id).first() if referral.person_id else None
    about = {"referral": referral, "person": person, "posted": request.POST}
    if "older" in request.POST:
        return _page(request, as_typed(SectionsForm, request.POST, **about))
    sent = request.POST if request.method == "POST" else None
    form = SectionsForm(sent, initial=initial_of(composed(referral)), **about)
    if form.is_valid() and form.carry_out(referral_prepare.choose_content, **form.content(), by=request.actor):
        referral.refresh_from_db()
        needs_basis = categories_of(content_of(composed(referral)))
        return redirect("cases:referral_basis" if needs_basis else "cases:referral_preview", uid)
    return _page(request, form)


def _page(request, form):
    page = move_page(form, request.actor, composing(form.referral), person=form.person)
    return render(request, "cases/referral_sections.html", page, status=409 if form.newer_texts else 200)
