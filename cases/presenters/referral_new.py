"""The composer's first page: act, then body."""

from django.utils import timezone

from akishima_support.access import Actor
from cases.acts import ACTS, Data
from cases.codes.referral import Act
from cases.forms.referral_choose import BeginForm, ChooseForm
from cases.models import Person
from cases.presenters.referral_candidates import AT_MOST, Candidate, Wanted, candidates
from cases.presenters.referral_need import need_of


def acts_for(person: Person | None) -> list[Act]:
    """The acts to choose from; without a person only those that need no personal data."""
    return [act for act in Act if person is not None or ACTS[act].data != Data.ALWAYS]


def new_page(actor: Actor, *, person: Person | None, choose: ChooseForm, begin: BeginForm | None) -> dict:
    """The context of the page. Bodies are offered once the act is chosen: the first of those that can be chosen, how
    many follow, and apart from them those that cannot, with the reason.
    """
    found = bodies(actor, person, choose, begin["act"].value()) if begin else []
    open_ones = [each for each in found if not each.refusal]
    if begin and not begin.is_bound:
        begin.initial["to_organization"] = responsible_uid(open_ones)
    return {
        "person": person,
        "choose": choose,
        "begin": begin,
        "act": Act(begin["act"].value()) if begin else None,
        "meaning": ACTS[Act(begin["act"].value())].meaning if begin else "",
        "candidates": open_ones[:AT_MOST],
        "left_out": len(open_ones[AT_MOST:]),
        "closed": [each for each in found if each.refusal],
    }


def responsible_uid(candidates: list[Candidate]) -> str | None:
    """The body that the directory names for the district; it is chosen beforehand, and can be changed."""
    return next((each.uid for each in candidates if each.fit.is_responsible and not each.asks_again), None)


def bodies(actor: Actor, person: Person | None, choose: ChooseForm, act: str) -> list[Candidate]:
    """The bodies that the filters leave."""
    asked, day = (choose.cleaned_data if choose.is_valid() else {}), timezone.localdate()
    wanted = Wanted(
        act=Act(act),
        person=person,
        need=need_of(actor, person, asked, day),
        words=asked.get("words", ""),
        kind=asked.get("kind", ""),
    )
    return candidates(actor, wanted, day)
