"""Reports on the page of a referral: what was asked for and what became of it, and an urgent one until it is read."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from akishima_support.access import Actor
from akishima_support.japanese.formats import format_datetime
from cases.codes.code_list import CodeList
from cases.codes.referral import ReportKind
from cases.models import OutcomeAnswer, Referral, ReferralStep
from cases.models.code_words import code_word
from cases.rules.alerts import can_see, is_waiting
from cases.rules.shown import is_sender
from cases.rules.step_words import changes_text
from cases.states import Move


@dataclass(frozen=True, slots=True)
class AnswerShown:
    """One outcome that was asked for; `result` is empty while nobody has answered."""

    outcome: str
    result: str
    note: str


@dataclass(frozen=True, slots=True)
class FinalReport:
    """The newest final report as its reader sees it."""

    at: datetime
    by: str
    text: str
    changes: str
    answers: list[AnswerShown]


@dataclass(frozen=True, slots=True)
class AlertShown:
    """The newest urgent report. `word` says whether it is read, `may_see` whether it is to be read here."""

    text: str
    at: datetime
    word: str
    is_waiting: bool
    may_see: bool


@dataclass(frozen=True, slots=True)
class ReportsBox:
    """What the page says of reports besides its timeline."""

    answers: list[AnswerShown]
    checked_at: datetime | None
    alert: AlertShown | None


def reports_box(referral: Referral, actor: Actor, *, reads: bool) -> ReportsBox | None:
    """For the receiver only while it reads what it was told; None where there is nothing to say."""
    if not (is_sender(referral, actor) or reads):
        return None
    box = ReportsBox(_answers_now(referral), referral.checked_at, _alert(referral, actor))
    return box if box.answers or box.checked_at or box.alert else None


def final_report(referral: Referral) -> FinalReport | None:
    """The newest final report, for whoever confirms it or asks about it."""
    steps = ReferralStep.objects.filter(referral=referral, move=Move.FINISH, struck_by=None)
    step = steps.select_related("by", "organization").order_by("-id").first()
    if step is None:
        return None
    return FinalReport(
        at=step.at,
        by=f"{step.organization.name} {step.by.name}",
        text=step.text,
        changes=changes_text(step.outcome_changes),
        answers=_answers(referral, OutcomeAnswer.objects.filter(step=step)),
    )


def usual_kind(referral: Referral) -> ReportKind:
    """The kind that a report begins with: the first one tells how it began."""
    before = ReferralStep.objects.filter(referral=referral, move__in=(Move.REPORT, Move.VISIT)).exists()
    return ReportKind.PROGRESS if before else ReportKind.FIRST


def _answers_now(referral: Referral) -> list[AnswerShown]:
    """What was asked for, with the answers of the newest report that gave any."""
    if not referral.asked_outcomes:
        return []
    rows = list(OutcomeAnswer.objects.filter(referral=referral).in_order())
    newest = rows[-1].step_id if rows else None
    return _answers(referral, [row for row in rows if row.step_id == newest])


def _answers(referral: Referral, rows) -> list[AnswerShown]:
    given = {row.outcome: row for row in rows}
    codes = list(dict.fromkeys([*referral.asked_outcomes, *given]))
    return [_answer(code, given.get(code)) for code in codes]


def _answer(code: str, row: OutcomeAnswer | None) -> AnswerShown:
    label = code_word(CodeList.ASKED_OUTCOME, code)
    return AnswerShown(label, str(row.get_result_display()) if row else "", row.note if row else "")


def _alert(referral: Referral, actor: Actor) -> AlertShown | None:
    if referral.alerted_at is None:
        return None
    step = ReferralStep.objects.filter(referral=referral, move=Move.ALERT).order_by("-id").first()
    if step is None:
        return None
    waits = is_waiting(referral)
    read = _("送った側が読んだ日時：%(at)s")
    word = _("送った側は、まだ読んでいません。") if waits else read % {"at": format_datetime(referral.alert_seen_at)}
    return AlertShown(step.text, step.at, word, waits, can_see(referral, actor))
