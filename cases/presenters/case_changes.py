"""What 様子の移り変わり shows. Every change counts; none is called better, worse, more or less than another."""

from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Actor, Capability
from akishima_support.japanese.formats import format_date, format_short
from akishima_support.japanese.punctuation import listed
from cases.codes.case import OutcomeChange
from cases.codes.observation import CONTACT_SHORT, GOING_OUT_SHORT
from cases.drawing.steps import Mark, Steps, draw
from cases.forms.observation import KINDS
from cases.models import Case
from cases.models.observation import Observation

AT_MOST = 200
UNKNOWN = "unknown"
SHORT = {"going-out": GOING_OUT_SHORT, "contact": CONTACT_SHORT}


@dataclass(frozen=True)
class Change:
    """One change: before and after where a list says both, else only what was seen."""

    day: date
    on: str
    subject: str
    before: str
    after: str
    told: str


@dataclass(frozen=True)
class Section:
    """One list of observations with its chart, if it has one. `title` names the chart for a screen reader."""

    kind: str
    label: str
    rows: list[Observation]
    chart: Steps | None
    title: str
    summary: str


def changes_page(case: Case, actor: Actor) -> dict:
    """The context of the page, in one question to the database per list."""
    sections = [_section(case, kind) for kind in KINDS]
    found = [change for section in sections for change in _changes(section)] + _at_the_end(case)
    return {
        "case": case,
        "sections": sections,
        "changes": sorted(found, key=lambda change: change.day, reverse=True),
        "may_write": actor.can(Capability.CASE_WRITE) and not case.is_closed,
    }


def _section(case: Case, kind: str) -> Section:
    rows = KINDS[kind].model.objects.filter(case=case).select_related("recorded_by").newest_first()[:AT_MOST]
    rows, label = list(rows), str(KINDS[kind].label)
    standing = [row for row in reversed(rows) if not row.is_corrected]
    chart = _chart(kind, standing) if kind in SHORT else None
    title = _("%(label)sの移り変わり") % {"label": label}
    return Section(kind, label, rows, chart, title, _summary(standing))


def _chart(kind: str, standing: list[Observation]) -> Steps | None:
    """Nothing is drawn while nothing is known."""
    row_of = {code: number for number, code in enumerate(SHORT[kind])}
    marks = [Mark(row.observed_on, row_of.get(row.value)) for row in standing]
    if all(mark.row is None for mark in marks):
        return None
    written = {mark.day: format_short(mark.day) for mark in marks}
    return draw([str(label) for label in SHORT[kind].values()], marks, written)


def _summary(standing: list[Observation]) -> str:
    """The chart in words."""
    return listed(f"{format_date(row.observed_on)} {row.value_label}" for row in standing)


def _changes(section: Section) -> list[Change]:
    standing = [row for row in reversed(section.rows) if not row.is_corrected]
    if section.kind not in SHORT:
        return [_change(row, section.label, "") for row in standing]
    known = [row for row in standing if row.value != UNKNOWN]
    pairs = pairwise(known)
    return [_change(row, section.label, before.value_label) for before, row in pairs if before.value != row.value]


def _change(row: Observation, subject: str, before: str) -> Change:
    told = "　".join(filter(None, [row.informant, row.note]))
    return Change(row.observed_on, format_date(row.observed_on), subject, before, row.value_label, told)


def _at_the_end(case: Case) -> list[Change]:
    """What was seen when the case ended."""
    if not case.is_closed:
        return []
    day = timezone.localdate(case.closed_at)
    seen = [change for change in OutcomeChange if change in case.outcome_changes and change != OutcomeChange.NONE]
    subject, told = _("見られた変化"), _("終了のとき")
    return [Change(day, format_date(day), subject, "", str(change.label), told) for change in seen]
