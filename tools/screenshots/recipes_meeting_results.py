"""Recipes for what comes out of meetings."""

from network.models import ActionItem, GroupWork, MeetingMinutes, MeetingPaper
from tools.screenshots import finding
from tools.screenshots.recipe import Recipe

_draft = finding.of_directory(MeetingMinutes, fixed_at=None)
_fixed = finding.of_directory(MeetingMinutes, number=2)
_replaced = finding.of_directory(MeetingMinutes, number=1, replaced_by__isnull=False)
_text = finding.of_directory(MeetingPaper, number=1)
_collected = finding.of_directory(MeetingPaper, is_collected=True)
_open = finding.of_directory(ActionItem, state="open")
_done = finding.of_directory(ActionItem, state="done")
_sitting = finding.meeting_of(MeetingMinutes)

MEETING_RESULTS = [
    Recipe("network:meeting_detail", "aida", _sitting, variant="results"),
    Recipe("network:meeting_detail", "chiba", _sitting, variant="results-partner"),
    Recipe("network:meeting_minutes_new", "aida", finding.meeting_of(ActionItem)),
    Recipe("network:meeting_minutes_edit", "aida", _draft),
    Recipe("network:meeting_minutes_fix", "aida", _draft),
    Recipe("network:meeting_minutes_detail", "chiba", _fixed),
    Recipe("network:meeting_minutes_detail", "aida", _replaced, variant="replaced"),
    Recipe("network:meeting_minutes_detail", "aida", _draft, variant="draft"),
    Recipe("network:meeting_minutes_correct", "aida", _fixed),
    Recipe("network:meeting_minutes_sheet", "aida", _fixed, is_sheet=True),
    Recipe("network:meeting_paper_new", "aida", _sitting),
    Recipe("network:meeting_paper_detail", "chiba", _text),
    Recipe("network:meeting_paper_detail", "aida", _collected, variant="collected"),
    Recipe("network:meeting_paper_edit", "aida", _text),
    Recipe("network:meeting_paper_count", "aida", _collected),
    Recipe("network:meeting_paper_remove", "aida", _text),
    Recipe("network:meeting_group_work_new", "aida", _sitting),
    Recipe("network:meeting_group_work_edit", "aida", finding.of_directory(GroupWork)),
    Recipe("network:action_list", "aida"),
    Recipe("network:action_new", "aida", _sitting),
    Recipe("network:action_detail", "aida", _open),
    Recipe("network:action_detail", "chiba", _done, variant="done"),
    Recipe("network:action_edit", "aida", _open),
    Recipe("network:action_done", "aida", _open),
    Recipe("network:action_reopen", "aida", _done),
    Recipe("network:action_drop", "aida", _open),
]
