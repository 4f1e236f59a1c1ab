"""受けた連携 and 送った連携: what waits on us first, then what waits on others, then what has ended."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from akishima_support.access import Actor
from akishima_support.ui.navigation import NavItem
from cases.models import Person, Referral
from cases.presenters.keyset import page_after
from cases.presenters.referral_head import Head, head_of
from cases.rules.clocks import Clocks, clocks_on
from cases.rules.shown import is_sender
from cases.states import ENDED, Side, State, states_of_turn

SENT, RECEIVED = "sent", "received"
OURS, FREE, THEIRS, OVER = "ours", "free", "theirs", "over"
GROUPS = {
    OURS: gettext_lazy("こちらの番のもの"),
    FREE: gettext_lazy("こちらの番で、担当が決まっていないもの"),
    THEIRS: gettext_lazy("相手の番のもの"),
    OVER: gettext_lazy("終わったもの"),
}
# The receiver that declined is not told what became of it: to it a refused referral is over (S9).
RECEIVER_OVER = ENDED | {State.DECLINED}
NEVER_SHOWN_TO_RECEIVER = {State.DRAFT, State.AWAITING_APPROVAL, State.REROUTED}


@dataclass(frozen=True, slots=True)
class Row:
    """One line. `about` names the person for the sender only, `holder` who at the receiver looks after it."""

    head: Head
    about: str
    holder: str


@dataclass(frozen=True, slots=True)
class ListPage:
    """The page: tabs, filter, rows. Paging keeps tab and filter.

    `nothing` says so where the tab has no referral at all, so that there is nothing to filter either.
    """

    box: str
    show: str
    title: str
    tabs: list[NavItem]
    rows: list[Row]
    first_url: str
    next_url: str
    nothing: str


def referral_list_page(actor: Actor, *, box: str, show: str, after: str) -> ListPage:
    """One page of one tab. `show` is a group or a state; anything else means こちらの番."""
    box = SENT if box == SENT else RECEIVED
    show = show if show in dict(choices(box)) else OURS
    rows, column, newest_first = _rows(actor, box, show)
    page = page_after(rows.with_sides().with_holder(timezone.localdate()), after, column, newest_first=newest_first)
    labels, clocks = _labels(page.rows, actor), clocks_on(timezone.localdate())
    return ListPage(
        box=box,
        show=show,
        title=str(dict(choices(box))[show]),
        tabs=_tabs(box),
        rows=[_row(row, labels, actor, clocks) for row in page.rows],
        first_url=_url(box, show) if after else "",
        next_url=_url(box, show, page.next) if page.next else "",
        nothing="" if page.rows or _of_box(actor, box).exists() else _nothing(box),
    )


def choices(box: str) -> list[tuple[str, str]]:
    """The groups and the states to filter by."""
    states = [state for state in State if box == SENT or state not in NEVER_SHOWN_TO_RECEIVER]
    groups = [(key, str(label)) for key, label in GROUPS.items() if box == RECEIVED or key != FREE]
    return groups + [(str(state), str(state.label)) for state in states]


def _of_box(actor: Actor, box: str):
    return Referral.objects.sent_by(actor) if box == SENT else Referral.objects.received_by(actor)


def _nothing(box: str) -> str:
    return (
        _("送った連携はまだありません。")
        if box == SENT
        else _("受けた連携はまだありません。届くと、ここと「今日」に出ます。")
    )


def _rows(actor: Actor, box: str, show: str):
    mine = _of_box(actor, box)
    if show == OURS:
        return mine.awaiting(actor).longest_waiting_first(), "waiting_since", False
    if show == FREE:
        free = mine.awaiting(actor).free_on(timezone.localdate())
        return free.longest_waiting_first(), "waiting_since", False
    if show == THEIRS:
        return mine.filter(_theirs(box)).longest_waiting_first(), "waiting_since", False
    condition = _over(box) if show == OVER else _state(box, show)
    return mine.filter(condition).newest_first(), "created_at", True


def _row(row: Referral, labels: dict[int, str], actor: Actor, clocks: Clocks) -> Row:
    holder = row.taken_by.name if row.has_holder else ""
    return Row(head_of(row, actor, clocks), labels.get(row.person_id, ""), holder)


def _theirs(box: str) -> Q:
    if box == SENT:
        return Q(state__in=states_of_turn(Side.RECEIVER) | states_of_turn(Side.APPROVER))
    return Q(state__in=states_of_turn(Side.SENDER) - RECEIVER_OVER - NEVER_SHOWN_TO_RECEIVER)


def _over(box: str) -> Q:
    return Q(state__in=ENDED if box == SENT else RECEIVER_OVER)


def _state(box: str, state: str) -> Q:
    if box == SENT:
        return Q(state=state)
    if state == State.DECLINED:
        return Q(state__in=RECEIVER_OVER, declined_at__isnull=False)
    return Q(state=state, declined_at=None) if state == State.COMPLETED else Q(state=state)


def _labels(rows: list[Referral], actor: Actor) -> dict[int, str]:
    own = {row.person_id for row in rows if is_sender(row, actor)} - {None}
    return {number: person.label for number, person in Person.objects.in_bulk(own).items()} if own else {}


def _tabs(box: str) -> list[NavItem]:
    labels = {RECEIVED: _("受けた連携"), SENT: _("送った連携")}
    return [NavItem(_url(key, OURS), label, is_current=key == box) for key, label in labels.items()]


def _url(box: str, show: str, after: str = "") -> str:
    query = {"box": box, "show": show} | ({"after": after} if after else {})
    return f"{reverse('cases:referral_list')}?{urlencode(query)}"
