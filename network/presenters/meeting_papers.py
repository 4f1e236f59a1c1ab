"""Papers on the page of their meeting, and one paper."""

from dataclasses import dataclass

from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from akishima_support.access import Actor, Capability
from akishima_support.japanese.formats import format_date, format_datetime
from network.models import Meeting, MeetingPaper
from network.rules.meeting_papers import may_open, may_save


@dataclass(frozen=True)
class PaperRow:
    """One line. `marks` are words and their kinds."""

    paper: MeetingPaper
    may_save: bool
    may_read: bool
    marks: list[tuple[str, str]]


class PapersPart:
    """The papers that the actor reads."""

    def __init__(self, meeting: Meeting, actor: Actor):
        self.meeting = meeting
        self.actor = actor
        self.may_write = actor.can(Capability.MEETING_KEEP)

    @cached_property
    def rows(self) -> list[PaperRow]:
        """By number, with one query."""
        papers = MeetingPaper.objects.filter(meeting=self.meeting).in_order()
        return [self._row(paper) for paper in papers]

    def _row(self, paper: MeetingPaper) -> PaperRow:
        may_read = bool(paper.text) and may_open(paper, self.actor)
        return PaperRow(paper, may_save(paper, self.actor), may_read, marks_of(paper))


def marks_of(paper: MeetingPaper) -> list[tuple[str, str]]:
    """What is to be known of a paper at a glance."""
    is_closed = paper.is_closed_on(timezone.localdate())
    said = [
        (paper.removed_at is not None, _("取り消し"), "error"),
        (paper.is_collected, _("回収資料"), "warning"),
        (is_closed, _("窓口だけ(期限後)"), "closed"),
        (bool(paper.missing), _("未回収あり"), "error"),
    ]
    return [(word, kind) for holds, word, kind in said if holds]


def facts_of(paper: MeetingPaper, actor: Actor) -> list[tuple[str, str]]:
    """What is said of a paper; copies and what was taken back for the secretariat alone."""
    closes = format_date(paper.closes_on) if paper.closes_on else _("決めていません")
    rows = [(_("読める人"), paper.readers_text), (_("読める最後の日"), closes), (_("ファイル"), paper.file_name)]
    if not actor.can(Capability.MEETING_KEEP):
        return [(label, value) for label, value in rows[1:] if value]
    rows.append((_("載せた人"), f"{paper.added_by.name} {format_datetime(paper.added_at)}"))
    if paper.counted_at:
        copies = _("配った部数 %(given)s・集めた部数 %(back)s") % {"given": paper.handed_out, "back": paper.collected}
        rows += [(_("回収"), copies), (_("集めていない部数について"), paper.collect_note)]
    if paper.removed_at:
        rows += [(_("取り消した人"), f"{paper.removed_by.name} {format_datetime(paper.removed_at)}")]
        rows += [(_("取り消す理由"), paper.removal_reason)]
    return [(label, value) for label, value in rows if value]
