"""今日: referrals in which it is our turn, and those of ours of which nothing is heard. Derived by the date alone."""

from datetime import date, datetime

from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from akishima_support.access import Actor, Capability, current_actor
from akishima_support.access.composed import ComposedOnce
from cases.codes.referral import NoticeKind
from cases.models import Person, Referral
from cases.presenters.referral_head import mark_of
from cases.presenters.today_items import AT_MOST, Item, Section
from cases.rules.clocks import Clocks, clocks_on, decides, is_late, notice_due, owes_answer
from cases.rules.moves import shown_state
from cases.rules.shown import is_our_turn, is_sender
from cases.states import State

# What whoever's turn it is does next, state by state.
_TO_DO = {
    State.DRAFT: gettext_lazy("下書きを仕上げる"),
    State.AWAITING_APPROVAL: gettext_lazy("承認するか決める"),
    State.SENT: gettext_lazy("受領する"),
    State.RECEIVED: gettext_lazy("回答する"),
    State.INFO_REQUESTED: gettext_lazy("質問に答える"),
    State.ACCEPTED: gettext_lazy("対応して報告する"),
    State.IN_PROGRESS: gettext_lazy("経過を報告する"),
    State.REPORTED: gettext_lazy("報告を確かめる"),
    State.DECLINED: gettext_lazy("次の行き先を考える"),
}


def referrals_today(actor: Actor, day: date) -> list[Section]:
    """Our turn first, then what others owe us; what was accepted and is silent only where there is any."""
    clocks = clocks_on(day)
    silent = _section(
        _("連携：受け入れのあと報告のないもの"), "", _SILENT.rows(since=clocks.silent_before), actor, clocks
    )
    return [
        _section(
            _("連携：こちらの番のもの"),
            _("こちらの返事を待っている連携はありません。"),
            _OURS.rows(day=day, since=clocks.silent_before),
            actor,
            clocks,
        ),
        _section(
            _("連携：回答期限を過ぎたもの"),
            _("期限を過ぎて回答のない連携はありません。"),
            _LATE.rows(day=day),
            actor,
            clocks,
        ),
        *([silent] if silent.items else []),
    ]


def _ours(day: date, since: datetime) -> QuerySet:
    actor = current_actor()
    return _in_order(Referral.objects.awaiting(actor).in_shared_inbox(actor, day, since))


def _late(day: date) -> QuerySet:
    return _in_order(Referral.objects.sent_by(current_actor()).unanswered_on(day))


def _silent(since: datetime) -> QuerySet:
    """Of the cases that the actor leads or referrals that the actor began; all for whoever decides."""
    actor = current_actor()
    rows = Referral.objects.sent_by(actor).silent_before(since)
    if not decides(actor):
        rows = rows.filter(Q(created_by_id=actor.user_id) | Q(case__lead_worker_id=actor.user_id))
    return _in_order(rows)


def _in_order(rows: QuerySet) -> QuerySet:
    return rows.longest_waiting_first().select_related("from_organization", "to_organization")[: AT_MOST + 1]


_OURS, _LATE, _SILENT = ComposedOnce(_ours), ComposedOnce(_late), ComposedOnce(_silent)


def _section(title: str, nothing: str, found: list[Referral], actor: Actor, clocks: Clocks) -> Section:
    labels = _labels(found, actor)
    items = [referral_item(row, labels, actor, clocks) for row in found[:AT_MOST]]
    return Section(title, nothing, items, reverse("cases:referral_list") if len(found) > AT_MOST else "")


def _labels(rows: list[Referral], actor: Actor) -> dict[int, str]:
    own = {row.person_id for row in rows if is_sender(row, actor)} - {None}
    return {number: person.label for number, person in Person.objects.in_bulk(own).items()} if own else {}


def referral_item(row: Referral, labels: dict[int, str], actor: Actor, clocks: Clocks) -> Item:
    """One line. For the receiver it names nobody."""
    sends = is_sender(row, actor)
    other = row.to_organization if sends else row.from_organization
    page, title = _to_do(row, actor, clocks)
    return Item(
        url=reverse(page, args=[row.uid]),
        title=title,
        detail=f"{row.get_act_display()} {'→' if sends else '←'} {other.name}",
        about=labels.get(row.person_id, row.referral_no) if sends else row.referral_no,
        state=str(shown_state(row, actor).label),
        since=timezone.localdate(row.waiting_since),
        due=row.respond_by if owes_answer(row) else None,
        is_late=is_late(row, clocks.day),
        mark=mark_of(row, clocks),
    )


def _what_we_do(row: Referral) -> str:
    if row.asked_back_at is not None and row.state == State.IN_PROGRESS:
        return _("報告についての質問に答える")
    if row.checked_at is not None and row.state == State.REPORTED:
        return _("完了にする")
    return str(_TO_DO[State(row.state)])


def _to_do(row: Referral, actor: Actor, clocks: Clocks) -> tuple[str, str]:
    """The page to go to, and what to do there."""
    if amendment := _of_amendment(row, actor):
        return amendment
    if (row.sender_untold_since if is_sender(row, actor) else row.receiver_untold_since) is not None:
        return "cases:referral_detail", _("取り消された誤入力を確かめる")
    page, is_silent = "cases:referral_detail", notice_due(row, clocks) == NoticeKind.SILENT
    if is_our_turn(row, actor):
        if is_silent and actor.can(Capability.REFERRAL_ANSWER):
            return "cases:referral_progress", _("その後の様子を答える")
        return page, _what_we_do(row)
    if is_silent:
        return page, _("その後の様子を確かめる")
    return page, _("どうするか決める") if decides(actor) else _("回答を確かめる")


def _of_amendment(row: Referral, actor: Actor) -> tuple[str, str] | None:
    """A correction to be read, to be decided about, or to be finished by whoever has begun it."""
    if not is_sender(row, actor):
        is_unread = row.amendment_unread_since is not None and actor.can(Capability.REFERRAL_ANSWER)
        return ("cases:referral_read_amendment", _("訂正版を読む")) if is_unread else None
    if row.amendment_asked_at is not None and actor.can(Capability.REFERRAL_APPROVE):
        return "cases:referral_approve", _("訂正版を承認するか決める")
    if row.amending_by_id == actor.user_id and row.amendment_asked_at is None:
        return "cases:referral_sections", _("訂正を仕上げて送る")
    return None
