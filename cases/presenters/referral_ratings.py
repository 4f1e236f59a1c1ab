"""What receivers say of referrals as they came: on the page of one, and by body for the manager."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta

from akishima_support.access import Actor, Capability, Refused
from akishima_support.audit.reading import about_case
from cases.codes.code_list import CodeList
from cases.codes.referral import Usability
from cases.forms.referral_rate import RateForm
from cases.models import Referral, ReferralRating
from cases.models.code_words import code_word
from cases.presenters.referral_head import head_of
from cases.rules.ratings import can_rate, check_can_rate
from cases.rules.shown import is_sender

A_YEAR = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class RatingBox:
    """On the page of a referral. `may_rate` is the receiver's; without a rating `usability` is empty."""

    usability: str
    faults: str
    note: str
    may_rate: bool


@dataclass(frozen=True, slots=True)
class Tally:
    """One body, or all of them: how many ratings of each kind, and the reasons with how often each was named."""

    body: str
    total: int
    counts: list[int]
    faults: list[tuple[str, int]]


def rating_of(referral: Referral) -> ReferralRating | None:
    """The rating, for whoever may see it."""
    return ReferralRating.objects.filter(referral=referral).first()


def rating_box(referral: Referral, actor: Actor) -> RatingBox | None:
    """None for whoever neither rates nor oversees, and for the manager while there is none."""
    rates = can_rate(referral, actor)
    oversees = is_sender(referral, actor) and actor.can(Capability.REFERRAL_APPROVE)
    rating = rating_of(referral) if rates or (oversees and referral.received_at) else None
    if rating is None:
        return RatingBox("", "", "", may_rate=True) if rates else None
    return RatingBox(str(rating.get_usability_display()), rating.get_faults_display(), rating.note, rates)


def rate_page(form: RateForm, actor: Actor) -> dict:
    """The context of the form, or why there is nothing to rate."""
    about_case(form.referral.referral_no)
    refusal = ""
    try:
        check_can_rate(form.referral, actor)
    except Refused as refused:
        refusal = refused.message
    return {"form": form, "head": head_of(form.referral, actor), "refusal": refusal, "warned": None}


def ratings_page(actor: Actor, now: datetime) -> dict:
    """All bodies together, then each of them by how much was hard to use."""
    rows = ReferralRating.objects.all().tally_of(actor, now - A_YEAR)
    bodies = {name: [row for row in rows if row[0] == name] for name in dict.fromkeys(row[0] for row in rows)}
    lines = [_tally(name, of_body) for name, of_body in bodies.items()]
    return {
        "whole": _tally("", rows) if rows else None,
        "lines": sorted(lines, key=lambda line: (line.counts[0] - line.total, line.body)),
        "kinds": [str(each.label) for each in Usability],
    }


def _tally(body: str, rows: list[tuple]) -> Tally:
    by_kind = Counter(usability for _body, usability, _faults in rows)
    faults = Counter(fault for _body, _usability, found in rows for fault in found)
    named = [(code_word(CodeList.REFERRAL_FAULT, code), number) for code, number in faults.most_common()]
    return Tally(body, len(rows), [by_kind[each] for each in Usability], named)
