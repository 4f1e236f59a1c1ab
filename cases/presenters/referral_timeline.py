"""The steps of a referral as one side may read them, and the legs that a refused one went on with."""

import copy
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime

from django.db.models import Prefetch, QuerySet, prefetch_related_objects
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Actor, current_actor
from akishima_support.access.composed import ComposedOnce
from akishima_support.japanese.formats import format_date, format_datetime
from cases.codes.referral import NoticeKind
from cases.models import OutcomeAnswer, Referral, ReferralNotice, ReferralStep
from cases.presenters.referral_behalf import Behalf, behalf_of
from cases.rules.shown import is_opened, is_sender, may_know_reason, shown_reason, shown_suggestions
from cases.rules.step_words import answer_words, changes_text, special_words
from cases.rules.strikes import can_strike
from cases.states import EVENT_FOR, Move


@dataclass(frozen=True, slots=True)
class Struck:
    """Why, by whom and when an entry was struck through."""

    reason: str
    text: str
    by: str
    at: str


@dataclass(frozen=True, slots=True)
class StepShown:
    """One entry of the timeline.

    `leg` names the body when the timeline tells of several, `seen_on` when the body met the person.
    """

    at: str
    title: str
    by: str
    leg: str
    text: str
    facts: list[tuple[str, str]]
    seen_on: date | None = None
    struck: Struck | None = None
    strike_url: str = ""
    behalf: Behalf | None = None


@dataclass(frozen=True, slots=True)
class Leg:
    """One leg of a way with re-routings. `days` are days from sending to the end or to today."""

    uid: str
    receiver: str
    act: str
    state: str
    sent_at: datetime | None
    days: int | None
    is_here: bool


def legs_of(referral: Referral, actor: Actor) -> list[Referral]:
    """The referral with those before and after it; for the receiver only its own."""
    if not is_sender(referral, actor) or not referral.person_id:
        return [referral]
    return _chain(referral, {row.pk: row for row in _REROUTED.rows(person=referral.person_id)})


_REROUTED = ComposedOnce(
    lambda person: (
        Referral.objects.sent_by(current_actor())
        .filter(person_id=person)
        .exclude(rerouted_from=None, rerouted_to=None)
        .select_related("to_organization", "decline_suggested_body")
        .order_by("id")
    )
)


def _chain(referral: Referral, rows: dict[int, Referral]) -> list[Referral]:
    before, after = [], []
    leg = rows.get(referral.rerouted_from_id)
    while leg is not None:
        before.insert(0, leg)
        leg = rows.get(leg.rerouted_from_id)
    next_of = {row.rerouted_from_id: row for row in rows.values()}
    leg = next_of.get(referral.pk)
    while leg is not None:
        after.append(leg)
        leg = next_of.get(leg.pk)
    return [*before, referral, *after]


def legs_shown(legs: list[Referral], here: Referral) -> list[Leg]:
    """The legs for a table, with the days that each took."""
    today = timezone.localdate()
    return [
        Leg(
            uid=str(leg.uid),
            receiver=leg.to_organization.name,
            act=str(leg.get_act_display()),
            state=str(leg.get_state_display()),
            sent_at=leg.sent_at,
            days=_days(leg, today),
            is_here=leg.pk == here.pk,
        )
        for leg in legs
    ]


def _days(leg: Referral, today: date) -> int | None:
    if leg.sent_at is None:
        return None
    end = leg.declined_at or leg.completed_at or leg.withdrawn_at
    return ((timezone.localdate(end) if end else today) - timezone.localdate(leg.sent_at)).days


def steps_of(legs: list[Referral], actor: Actor) -> list[StepShown]:
    """Every step and every notice of the clocks that the actor may see, in the order in which it happened."""
    by_number, many = {leg.pk: leg for leg in legs}, len(legs) > 1
    rows, notices = _rows_of(legs)
    if any(leg.asked_outcomes for leg in legs):
        prefetch_related_objects(rows, Prefetch("answers", OutcomeAnswer.objects.in_order()))
    struck = {row.strikes_id: row for row in rows if row.strikes_id}
    steps = [row for row in rows if not row.strikes_id]
    behalf = behalf_of(steps, struck, actor)
    shown = [
        (row.at, _step(row, by_number[row.referral_id], actor, struck.get(row.pk), behalf.get(row.pk), many=many))
        for row in steps
    ]
    shown += [(row.at, _notice(row, by_number[row.referral_id], many=many)) for row in notices]
    return [entry for _at, entry in sorted(shown, key=lambda pair: pair[0])]


def _rows_of(legs: list[Referral]) -> tuple[list[ReferralStep], list[ReferralNotice]]:
    """Steps and notices. Nearly always there is one leg, and for that the questions are composed already."""
    if len(legs) == 1:
        return _STEPS.rows(referral=legs[0].pk), _NOTICES.rows(referral=legs[0].pk)
    numbers = [leg.pk for leg in legs]
    return list(_steps(numbers)), list(_notices(numbers))


def _steps(referrals: list[int]) -> QuerySet:
    return ReferralStep.objects.filter(referral_id__in=referrals).select_related("by", "organization").in_order()


def _notices(referrals: list[int]) -> QuerySet:
    return ReferralNotice.objects.filter(referral_id__in=referrals).in_order()


_STEPS = ComposedOnce(lambda referral: _steps([referral]))
_NOTICES = ComposedOnce(lambda referral: _notices([referral]))


def _notice(notice: ReferralNotice, referral: Referral, *, many: bool) -> StepShown:
    return StepShown(
        at=format_datetime(notice.at),
        title=str(notice.get_kind_display()),
        by=_("自動のお知らせ"),
        leg=referral.to_organization.name if many else "",
        text="",
        facts=[(_("最後の返事") if notice.kind == NoticeKind.SILENT else _("回答期限"), format_date(notice.for_day))],
    )


def _step(
    step: ReferralStep,
    referral: Referral,
    actor: Actor,
    strike: ReferralStep | None,
    behalf: Behalf | None,
    *,
    many: bool,
) -> StepShown:
    if strike is not None and strike.hides_words and step.organization_id != actor.organization_id:
        return _hidden(step, referral, actor, strike, many=many)
    may_strike = can_strike(step, referral, actor, is_struck=strike is not None)
    shown = step_shown(step, referral, actor, many=many, behalf=behalf)
    return replace(
        shown,
        seen_on=None if strike else shown.seen_on,
        struck=_struck(strike) if strike else None,
        strike_url=reverse("cases:step_strike", args=[step.uid]) if may_strike else "",
    )


def step_shown(
    step: ReferralStep, referral: Referral, actor: Actor, *, many: bool = False, behalf: Behalf | None = None
) -> StepShown:
    """One step as the actor may read it, that was not struck through."""
    return StepShown(
        at=format_datetime(step.at),
        title=_title(step, referral, actor),
        by=f"{step.organization.name} {step.by.name}",
        leg=referral.to_organization.name if many else "",
        text=words_of(step, referral, actor),
        facts=[(label, value) for label, value in _facts(step, referral, actor) if value],
        seen_on=step.seen_on or step.first_contact_on,
        behalf=behalf,
    )


def _hidden(step: ReferralStep, referral: Referral, actor: Actor, strike: ReferralStep, *, many: bool) -> StepShown:
    """That there was an entry by mistake; what stood there is not for the other side."""
    return StepShown(
        at=format_datetime(step.at),
        title=_title(step, referral, actor),
        by=f"{step.organization.name} {step.by.name}",
        leg=referral.to_organization.name if many else "",
        text="",
        facts=[],
        struck=_struck(strike),
    )


def _struck(strike: ReferralStep) -> Struck:
    return Struck(
        reason=str(strike.get_struck_reason_display()),
        text=strike.text,
        by=f"{strike.organization.name} {strike.by.name}",
        at=format_datetime(strike.at),
    )


def words_of(step: ReferralStep, referral: Referral, actor: Actor) -> str:
    """What was said with the step, as far as the actor may read it."""
    return step.text if _may_read(step, referral, actor) else ""


def _may_read(step: ReferralStep, referral: Referral, actor: Actor) -> bool:
    """Words may name the person. What comes with new days or a correction is read by nobody before opening the
    referral; with a refusal its receiver's reading ends, and so it keeps the reason by its code, not its words.
    """
    if step.move == Move.STRIKE_OUT:
        return is_sender(referral, actor)
    if step.move in (Move.EXTEND, Move.REPLAN, Move.AMEND):
        return is_opened(referral, actor)
    if step.move != Move.DECLINE:
        return True
    return is_sender(referral, actor) and may_know_reason(as_declined(step, referral), actor)


def _title(step: ReferralStep, referral: Referral, actor: Actor) -> str:
    """For the receiver an approved referral was simply sent."""
    hidden = step.move == Move.APPROVE and not is_sender(referral, actor)
    return str(EVENT_FOR[Move.SEND if hidden else Move(step.move)].label)


def as_declined(step: ReferralStep, referral: Referral) -> Referral:
    """The referral as that refusal left it; it may have been reopened and declined once more."""
    declined = copy.copy(referral)
    declined.decline_reason = step.decline_reason or referral.decline_reason
    return declined


def _facts(step: ReferralStep, referral: Referral, actor: Actor) -> Iterable[tuple[str, str]]:
    if step.move == Move.DECLINE:
        referral = as_declined(step, referral)
        yield _("理由"), shown_reason(referral, actor)
        yield _("適当と思う機関"), shown_suggestions(referral, actor)
    if step.move == Move.STRIKE_OUT:
        yield _("取り消したわけ"), str(referral.get_misdelivery_display())
    yield _("再開の理由"), str(step.get_reopen_reason_display())
    if step.move == Move.VISIT:
        yield _("訪問"), special_words(step)
        return
    yield _("報告の種別"), str(step.get_report_kind_display())
    yield _("その後の様子"), str(step.get_progress_display())
    yield _("新しい回答期限"), format_date(step.respond_by) if step.respond_by else ""
    yield _("照会への答え"), str(step.get_reply_display())
    if is_opened(referral, actor):
        yield _("会う予定の日"), format_date(step.meeting_on) if step.meeting_on else ""
        yield _("重なりの期間の終わり"), format_date(step.overlap_until) if step.overlap_until else ""
    yield _("最初に会えた日"), format_date(step.first_contact_on) if step.first_contact_on else ""
    yield _("最後に会えた日"), format_date(step.seen_on) if step.seen_on else ""
    yield _("見られた変化"), changes_text(step.outcome_changes)
    for answer in step.answers.all() if referral.asked_outcomes else []:
        yield _("お願いした成果への答え"), answer_words(answer)


def dates_of(referral: Referral, actor: Actor) -> list[tuple[str, str]]:
    """What the receiver keeps when it may read no more: that there was a referral, and its own dates."""
    if is_sender(referral, actor):
        return []
    own = [
        (_("届いた日時"), referral.sent_at),
        (_("受領した日時"), referral.received_at),
        (_("受け入れた日時"), referral.accepted_at),
        (_("対応困難と答えた日時"), referral.declined_at),
    ]
    return [(label, format_datetime(moment)) for label, moment in own if moment]
