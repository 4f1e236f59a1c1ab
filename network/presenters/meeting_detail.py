"""The page of a meeting, put together from its parts: one presenter each, and one include `_meeting_….html`."""

from akishima_support.access import Actor
from network.models import Meeting
from network.presenters.meeting_actions import meeting_actions
from network.presenters.meeting_agenda import MeetingAgenda
from network.presenters.meeting_attendance import MeetingSeats
from network.presenters.meeting_decisions import DecisionsPart
from network.presenters.meeting_facts import MeetingFacts
from network.presenters.meeting_group_work import GroupWorkPart
from network.presenters.meeting_minutes import MinutesPart
from network.presenters.meeting_papers import PapersPart
from network.presenters.meeting_summaries import MeetingSummaries
from network.presenters.meeting_told import MeetingTold


def meeting_parts(meeting: Meeting, actor: Actor) -> dict:
    """Every part by the name that its include knows it by."""
    return {
        "facts": MeetingFacts(meeting),
        "agenda": MeetingAgenda(meeting, actor),
        "seats": MeetingSeats(meeting, actor),
        "actions": meeting_actions(meeting, actor),
        "papers": PapersPart(meeting, actor),
        "group_work": GroupWorkPart(meeting, actor),
        "minutes": MinutesPart(meeting, actor),
        "decisions": DecisionsPart(meeting, actor),
        "summaries": MeetingSummaries(meeting, actor),
        "told": MeetingTold(meeting, actor),
    }
