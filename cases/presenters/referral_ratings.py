"""What receivers say of referrals as they came: on the page of one, and by body for the manager."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.urls import reverse
from django.utils.translation import gettext as _

from akishima_support.access import Actor, Capability, Refused
from akishima_support.access.composed import ComposedOnce
from akishima_support.audit.reading import about_case
from cases.codes.code_list import CodeList
from cases.codes.referral import Usability
from cases.forms.referral_rate import RateForm
from cases.models import Referral, ReferralRating, StepScan
from cases.models.code_words import code_word
from cases.presenters.referral_behalf import Behalf, how_it_came
from cases.presenters.referral_head import head_of
from cases.rules.moves import may_stand_in
from cases.rules.ratings import can_enter, can_rate
from cases.rules.shown import is_sender

A_YEAR = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class RatingBox:
    """On the page of a referral: what was said (empty without a rating), and where it can be said or changed."""

    usability: str = ""
    faults: str = ""
    note: str = ""
    url: str = ""
    label: str = ""
    behalf: Behalf | None = None


@dataclass(frozen=True, slots=True)
class Tally:
    """One body, or all of them: how many ratings of each kind, and the reasons with how often each was named."""

    body: str
    total: int
    counts: list[tuple[str, int]]
    faults: list[tuple[str, int]]


_RATING = ComposedOnce(lambda referral: ReferralRating.objects.filter(referral_id=referral))


def rating_of(referral: Referral) -> ReferralRating | None:
    """The rating, for whoever may see it."""
    return _RATING.first(referral=referral.pk)


def rating_box(referral: Referral, actor: Actor) -> RatingBox | None:
    """None for whoever neither rates nor enters nor oversees, and for who oversees while there is none."""
    rates, enters = can_rate(referral, actor), can_enter(referral, actor)
    oversees = is_sender(referral, actor) and actor.can(Capability.REFERRAL_APPROVE) and referral.received_at
    rating = rating_of(referral) if rates or enters or oversees else None
    if rating is None and not (rates or enters):
        return None
    link = _link(referral, rating, rates=rates, enters=enters)
    if rating is None:
        return RatingBox(**link)
    said = (str(rating.get_usability_display()), rating.get_faults_display(), rating.note)
    return RatingBox(*said, **link, behalf=_behalf(rating, actor))


def _link(referral: Referral, rating: ReferralRating | None, *, rates: bool, enters: bool) -> dict[str, str]:
    if rates:
        label = _("評価を直す") if rating else _("この連携の頼み方を評価する（任意）")
        return {"url": reverse("cases:referral_rate", args=[referral.uid]), "label": label}
    if not enters or (rating is not None and not rating.on_behalf):
        return {}
    label = _("評価の代行入力を直す") if rating else _("機関の評価を代行入力する（任意）")
    return {"url": reverse("cases:rating_on_behalf", args=[referral.uid]), "label": label}


def _behalf(rating: ReferralRating, actor: Actor) -> Behalf | None:
    """How it came; a body with an account does not confirm it but says it anew."""
    if not rating.on_behalf:
        return None
    scans = list(StepScan.objects.filter(rating=rating, removed_at=None).order_by("id"))
    return Behalf(how_it_came(rating), scans, may_remove=may_stand_in(actor, rating.referral))


def rate_page(form: RateForm, check: Callable[[Referral], None], actor: Actor) -> dict:
    """The context of the form, or why there is nothing to rate: what `check` refuses."""
    about_case(form.referral.referral_no)
    refusal = ""
    try:
        check(form.referral)
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
        "lines": sorted(lines, key=lambda line: (line.counts[0][1] - line.total, line.body)),
        "kinds": [str(each.label) for each in Usability],
    }


def _tally(body: str, rows: list[tuple]) -> Tally:
    by_kind = Counter(usability for _body, usability, _faults in rows)
    faults = Counter(fault for _body, _usability, found in rows for fault in found)
    named = [(code_word(CodeList.REFERRAL_FAULT, code), number) for code, number in faults.most_common()]
    return Tally(body, len(rows), [(str(each.label), by_kind[each]) for each in Usability], named)
