"""Which bodies somebody can be pointed to, chosen by the same reasons as for every other act."""

from django.utils import timezone

from akishima_support.access import Actor
from cases.codes.referral import Act
from cases.forms.looking import LookForm
from cases.models import Consultation
from cases.presenters.referral_candidates import AT_MOST, Wanted, candidates
from cases.presenters.referral_need import need_of


def bodies_page(actor: Actor, consultation: Consultation, look: LookForm) -> dict:
    """The bodies that the filters leave, the best fit first. Nobody needs to be known by name."""
    asked, day = (look.cleaned_data if look.is_valid() else {}), timezone.localdate()
    wanted = Wanted(
        act=Act.INFORMATION,
        person=consultation.person,
        need=need_of(actor, consultation.person, asked, day, consultation),
        words=asked.get("words", ""),
        kind=asked.get("kind", ""),
    )
    found = [each for each in candidates(actor, wanted, day) if not each.refusal]
    return {"look": look, "candidates": found[:AT_MOST], "left_out": len(found[AT_MOST:])}
