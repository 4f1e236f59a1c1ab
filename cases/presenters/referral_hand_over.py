"""The page on which a referral is given to a colleague."""

from akishima_support.access import Actor, Refused
from akishima_support.audit.reading import about_case
from cases.forms.referral_hand_over import HandOverForm
from cases.presenters.referral_head import head_of
from cases.rules.moves import check_can_hand_over


def hand_over_page(form: HandOverForm, actor: Actor) -> dict:
    """The form, or why it is not possible."""
    about_case(form.referral.referral_no)
    refusal = "" if form.is_bound else _refusal(form, actor)
    return {"form": form, "head": head_of(form.referral, actor), "refusal": refusal, "warned": None}


def _refusal(form: HandOverForm, actor: Actor) -> str:
    try:
        check_can_hand_over(form.referral, actor)
    except Refused as refusal:
        return refusal.message
    return ""
