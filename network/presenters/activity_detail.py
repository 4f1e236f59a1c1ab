"""An activity or a training as its readers see it."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from akishima_support.access import Actor, Capability
from akishima_support.japanese.formats import format_date
from akishima_support.japanese.punctuation import listed
from network.models import Activity, Occasion, Training
from network.rules.outcomes import outcomes_of
from network.rules.small_numbers import TOLD_FROM, shown_number


@dataclass(frozen=True, slots=True)
class Time:
    """One time that it took place."""

    uid: object
    held_on: date
    place: str
    participants: str
    copies: str
    note: str


def activity_page(activity: Activity, actor: Actor) -> dict:
    """What the page of an activity prints."""
    facts = [
        (_("種類"), activity.get_kind_display()),
        (_("実施する機関"), activity.organization.name if activity.organization else ""),
        (_("紹介される機関・会場の機関"), activity.about.name if activity.about else ""),
        (_("相手"), activity.audience),
        (_("場所"), activity.place),
        (_("時期"), _when(activity.held_on, activity.when_note)),
        (_("状況"), activity.get_status_display()),
        (_("掲載先のアドレス"), activity.url),
    ]
    return {"activity": activity} | _common(activity, actor, facts)


def training_page(training: Training, actor: Actor) -> dict:
    """What the page of a training prints."""
    facts = [
        (_("種類"), training.get_kind_display()),
        (_("テーマ"), training.theme),
        (_("主催"), training.host.name if training.host else ""),
        (_("相手"), training.audience),
        (_("実施日"), _when(training.held_on, "")),
        (_("状況"), training.get_status_display()),
        (_("講師"), training.lecturer_note),
        (_("市が講師を紹介した"), _("はい") if training.lecturer_introduced else ""),
        (_("市の支援"), training.support_note),
    ]
    return {"training": training} | _common(training, actor, facts)


def _common(row: Activity | Training, actor: Actor, facts: list[tuple]) -> dict:
    keeps = actor.can(Capability.ACTIVITY_KEEP)
    materials = listed(material.name for material in row.materials.in_order())
    facts += [(_("使った配布物"), materials), (_("その後"), row.outcome_note), (_("備考"), row.note)]
    return {
        "facts": [(label, value) for label, value in facts if value],
        "times": [_time(each, keeps) for each in row.occasions.newest_first()],
        "keeps": keeps,
        "outcomes": _outcomes(row, actor),
    }


def _outcomes(row: Activity | Training, actor: Actor) -> list[tuple[str, int]]:
    """What it prompted. Nobody but the window learns of a few, nor that there are none."""
    labels = (_("きっかけになった相談"), _("きっかけになった連携"))
    counted = zip(labels, outcomes_of(row), strict=True)
    return [(label, number) for label, number in counted if actor.is_window or number >= TOLD_FROM]


def _time(row: Occasion, keeps: bool) -> Time:
    people, copies = shown_number(row.participants, whole=keeps), shown_number(row.copies, whole=True)
    return Time(row.uid, row.held_on, row.place, people, copies, row.note)


def _when(day: date | None, note: str) -> str:
    return " ".join(part for part in (format_date(day) if day else "", note) if part)
