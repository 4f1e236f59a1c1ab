"""What stands beside an answer that was entered for a body: how it came, the paper, and what the body says of it."""

from collections.abc import Container, Iterable
from dataclasses import dataclass, field

from django.urls import reverse
from django.utils.translation import gettext as _

from akishima_support.access import Actor, Capability
from akishima_support.japanese.formats import format_datetime
from akishima_support.japanese.punctuation import bracketed
from cases.models import ReferralRating, ReferralStep, StepConfirmation, StepScan


@dataclass(frozen=True, slots=True)
class Behalf:
    """`word` is the body's; `is_wrong` where it objects. `confirm_url` leads the body to where it can say so."""

    how: str
    scans: list[StepScan] = field(default_factory=list)
    word: str = ""
    objection: str = ""
    is_wrong: bool = False
    confirm_url: str = ""
    may_remove: bool = False


def behalf_of(steps: Iterable[ReferralStep], struck: Container[int], actor: Actor) -> dict[int, Behalf]:
    """By the number of the step. What was `struck` through is not asked about.

    Nothing is asked of the database where nothing was entered for anybody.
    """
    entered = [step for step in steps if step.on_behalf]
    if not entered:
        return {}
    words = {row.step_id: row for row in StepConfirmation.objects.filter(step__in=entered).select_related("by")}
    scans: dict[int, list[StepScan]] = {}
    for scan in StepScan.objects.filter(step__in=entered, removed_at=None).order_by("id"):
        scans.setdefault(scan.step_id, []).append(scan)
    return {
        step.pk: _behalf(step, scans.get(step.pk, []), words.get(step.pk), actor, is_struck=step.pk in struck)
        for step in entered
    }


def _behalf(
    step: ReferralStep, scans: list[StepScan], word: StepConfirmation | None, actor: Actor, *, is_struck: bool
) -> Behalf:
    waits = word is None and not is_struck
    may_confirm = waits and step.organization_id != actor.organization_id and actor.can(Capability.REFERRAL_ANSWER)
    return Behalf(
        how=how_it_came(step),
        scans=scans,
        word=_word(word) if word else _("機関はまだ確かめていません") if waits else "",
        objection=word.text if word else "",
        is_wrong=word is not None and not word.agrees,
        confirm_url=reverse("cases:step_confirm", args=[step.uid]) if may_confirm else "",
        may_remove=step.organization_id == actor.organization_id and actor.can(Capability.REFERRAL_ON_BEHALF),
    )


def _word(word: StepConfirmation) -> str:
    said = _("機関が「このとおり」と確かめました") if word.agrees else _("機関が「違うところがある」と答えました")
    return said + bracketed(f"{word.by.name} {format_datetime(word.at)}")


def how_it_came(step: ReferralStep | ReferralRating) -> str:
    """By which means, when, and who spoke."""
    return f"{step.get_received_via_display()} {format_datetime(step.received_at)} {step.spoken_to}".strip()
