"""An anonymized sheet in words, as whoever may read it reads it: the same for everybody."""

from django.utils.translation import gettext as _

from akishima_support.access import Actor
from akishima_support.japanese.formats import format_date
from network.models import CaseSummary
from network.sheet_codes import SheetHandling, SheetStatus


def sheet_lines(summary: CaseSummary) -> list[tuple[str, str]]:
    """What the sheet says, label and text."""
    return [
        (_("年代"), str(summary.get_age_band_display())),
        (_("世帯のようす"), summary.household),
        (_("これまでの経過"), summary.course),
        (_("試みたこと"), summary.tried),
        (_("会議で考えてほしいこと"), summary.question),
    ]


def summary_page(summary: CaseSummary, actor: Actor) -> dict:
    """The context of the page."""
    return {
        "summary": summary,
        "meeting": summary.meeting,
        "held_on": format_date(summary.meeting.held_on),
        "closes_on": format_date(summary.closes_on),
        "lines": sheet_lines(summary),
        "is_paper": summary.handling == SheetHandling.PAPER,
        "is_shown": summary.status == SheetStatus.SHOWN,
        "is_window": actor.is_window,
    }
