"""What may be done with a paper of a meeting."""

from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor, Capability, Refused
from network.models import Meeting, MeetingPaper

MOST_COPIES = 9_999
MOST_PAPERS = 999


def next_number(meeting: Meeting) -> int:
    """The number that is offered for a further paper."""
    kept = MeetingPaper.unscoped.filter(meeting=meeting, removed_at=None)
    return max(kept.values_list("number", flat=True), default=0) + 1


def check_is_kept(paper: MeetingPaper) -> None:
    """It was not taken back."""
    if paper.removed_at is not None:
        raise Refused(_("この資料は、もう取り消されています。"))


def check_can_count(paper: MeetingPaper, handed_out: int, collected: int) -> None:
    """A 回収資料, of which no more comes back than was handed out."""
    check_is_kept(paper)
    if not paper.is_collected:
        raise Refused(_("回収資料ではありません。"))
    if collected > handed_out:
        raise Refused(_("集めた部数が、配った部数より多くなっています。"))


def check_stays_counted(paper: MeetingPaper) -> None:
    """What was counted was handed out and collected: it is a 回収資料."""
    if paper.counted_at is not None and not paper.is_collected:
        raise Refused(_("部数を記録した資料は、回収資料のままにしてください。"))


def may_open(paper: MeetingPaper, actor: Actor) -> bool:
    """Whether the actor reads more than the name: what a 回収資料 says is for the room, and for the secretariat."""
    return not paper.is_collected or actor.can(Capability.MEETING_KEEP)


def may_save(paper: MeetingPaper, actor: Actor) -> bool:
    """Whether the actor gets a file."""
    return paper.has_file and may_open(paper, actor)
