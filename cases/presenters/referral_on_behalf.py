"""The page of an answer entered for a partner."""

from django.utils.translation import gettext as _

from akishima_support.access import Actor
from akishima_support.audit.reading import about_case
from cases.forms.referral_on_behalf import OnBehalfForm
from cases.presenters.referral_head import head_of, warned


def on_behalf_page(form: OnBehalfForm, actor: Actor) -> dict:
    """The context; without any answer that is possible now, the reason stands in place of the form."""
    about_case(form.referral.referral_no)
    possible = form.is_bound or form.fields["answer"].choices
    refusal = "" if possible else _("いまの状態で代行入力できる返事はありません。")
    return {
        "form": form,
        "head": head_of(form.referral, actor),
        "refusal": refusal,
        "warned": warned(form.referral, actor),
    }
