"""The composer's first page: act, then body."""

from django.utils import timezone

from akishima_support.access import Actor
from cases.acts import ACTS, Data
from cases.codes.referral import Act
from cases.forms.referral_choose import BeginForm, ChooseForm
from cases.models import Person
from cases.presenters.referral_candidates import AT_MOST, Candidate, candidates


def acts_for(person: Person | None) -> list[Act]:
    """The acts to choose from; without a person only those that need no personal data."""
    return [act for act in Act if person is not None or ACTS[act].data != Data.ALWAYS]


def new_page(actor: Actor, *, person: Person | None, choose: ChooseForm, begin: BeginForm | None) -> dict:
    """The context of the page. Bodies are offered once the act is chosen; the first of them, and how many follow."""
    found = bodies(actor, person, choose, begin["act"].value()) if begin else []
    return {
        "person": person,
        "choose": choose,
        "begin": begin,
        "act": Act(begin["act"].value()) if begin else None,
        "meaning": ACTS[Act(begin["act"].value())].meaning if begin else "",
        "candidates": found[:AT_MOST],
        "left_out": len(found[AT_MOST:]),
    }


def bodies(actor: Actor, person: Person | None, choose: ChooseForm, act: str) -> list[Candidate]:
    """The bodies that the filters leave."""
    asked = choose.cleaned_data if choose.is_valid() else {}
    return candidates(
        actor,
        act=Act(act),
        person=person,
        words=asked.get("words", ""),
        kind=asked.get("kind", ""),
        day=timezone.localdate(),
    )
