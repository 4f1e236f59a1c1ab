"""The states of a meeting and the moves between them, as rules, pages and `docs/states.md` read them."""

from dataclasses import dataclass

from django.db import models
from django.utils.translation import gettext_lazy as _

from network.activity_codes import MeetingStatus


class MeetingMove(models.TextChoices):
    """What the secretariat does with a meeting."""

    HOLD = "hold", _("開催と出席を記録する")
    CANCEL = "cancel", _("会議を中止する")
    RESTORE = "restore", _("中止を取り消す")


@dataclass(frozen=True, slots=True)
class Rule:
    """From which states a move leads to which one."""

    sources: tuple[MeetingStatus, ...]
    target: MeetingStatus


# Attendance is written down again as often as it must be corrected.
MOVES = {
    MeetingMove.HOLD: Rule((MeetingStatus.PLANNED, MeetingStatus.HELD), MeetingStatus.HELD),
    MeetingMove.CANCEL: Rule((MeetingStatus.PLANNED,), MeetingStatus.CANCELED),
    MeetingMove.RESTORE: Rule((MeetingStatus.CANCELED,), MeetingStatus.PLANNED),
}
