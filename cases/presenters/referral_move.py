"""The page of one move: the form, or why it is no longer possible."""

from akishima_support.access import Refused
from akishima_support.audit.reading import about_case
from cases.forms.referral_move import MoveForm
from cases.models import Referral
from cases.presenters.referral_head import head_of, warned
from cases.rules.moves import check_can_move
from cases.states import Move


def move_page(form: MoveForm, actor, move: Move, *, on_behalf: bool = False, **more) -> dict:
    """The context of the page. A form that was sent is always shown, so that nothing typed is lost."""
    referral = form.referral
    about_case(referral.referral_no)
    refusal = "" if form.is_bound else _refusal(referral, actor, move, on_behalf)
    person = more["person"] if "person" in more else warned(referral, actor)
    return {"form": form, "head": head_of(referral, actor), "refusal": refusal, "warned": person} | more


def _refusal(referral: Referral, actor, move: Move, on_behalf: bool) -> str:
    try:
        check_can_move(move, referral, actor, on_behalf=on_behalf)
    except Refused as refusal:
        return refusal.message
    return ""
