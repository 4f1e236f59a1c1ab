"""The page on which a body looks at what was entered for it."""

from akishima_support.access import Actor, Refused
from akishima_support.audit.reading import about_case
from cases.forms.step_confirm import StepConfirmForm
from cases.models import ReferralStep
from cases.presenters.referral_behalf import Behalf, how_it_came
from cases.presenters.referral_head import head_of
from cases.presenters.referral_timeline import step_shown
from cases.rules.behalf import check_can_confirm


def step_confirm_page(form: StepConfirmForm, step: ReferralStep, actor: Actor) -> dict:
    """The context: the entry as it stands in the timeline, and the form or why there is nothing more to say."""
    about_case(step.referral.referral_no)
    return {
        "form": form,
        "head": head_of(step.referral, actor),
        "warned": None,
        "steps": [step_shown(step, step.referral, actor, behalf=Behalf(how_it_came(step)))],
        "refusal": "" if form.is_bound else _refusal(step, actor),
    }


def _refusal(step: ReferralStep, actor: Actor) -> str:
    try:
        check_can_confirm(step, actor)
    except Refused as refused:
        return refused.message
    return ""
