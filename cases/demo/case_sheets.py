"""Anonymized sheets for the coming meeting: one that it can read, and one that waits for a second reader (S10)."""

from datetime import timedelta

from cases.actions import case_summaries
from cases.codes.case_summary import SheetCheck
from cases.demo.stage import Stage
from cases.models import Case, CaseSummaryOrigin
from network.models import Meeting
from network.sheet_codes import Decade, SheetHandling

ALL = list(SheetCheck.values)
SHOWN = {
    "age_band": Decade.FIFTIES,
    "household": "母（80代以上）と同居。日々の買い物は母がしている。",
    "course": "10年以上前に仕事をやめ、家で過ごしている。\n約1年前、母の暮らしを支える人から相談があった。",
    "tried": "手紙を置く。母との面談を続ける。",
    "question": "母が動けなくなったとき、ご本人に最初に声をかけられる人はだれか。",
}
WAITING = {
    "age_band": Decade.THIRTIES,
    "household": "親と同居。",
    "course": "約3年前から、家族だけが相談に来ている。ご本人には会えていない。",
    "tried": "家族との面談。",
    "question": "ご本人の同意がないなかで、家族にできることは何か。",
}


def play(stage: Stage) -> None:
    """相田 writes both; 村田 has read the first."""
    meeting = Meeting.unscoped.filter(number=2).latest("held_on")
    first = _write(stage, meeting, "架空 一夫", SHOWN | {"handling": SheetHandling.PAPER, "copies": 8}, 9)
    _submit(stage, first, 8)
    stage.act("murata", case_summaries.let_pass, origin=first, checks=ALL, version=2, at=stage.days.ago(7, 11))
    until = meeting.held_on + timedelta(days=7)
    stage.act("aida", case_summaries.show, origin=first, closes_on=until, version=3, at=stage.days.ago(6, 11))
    _submit(stage, _write(stage, meeting, "架空 奈々", WAITING | {"handling": SheetHandling.SCREEN}, 2), 1)


def _write(stage: Stage, meeting: Meeting, name: str, words: dict, days: int) -> CaseSummaryOrigin:
    case = Case.unscoped.filter(person__name=name).latest("id")
    fields = {"is_public": False, "copies": None, "closes_on": meeting.held_on + timedelta(days=7)} | words
    about = {"case": case, "meeting": meeting, "fields": fields, "token": None}
    return stage.act("aida", case_summaries.write, **about, at=stage.days.ago(days, 10))


def _submit(stage: Stage, origin: CaseSummaryOrigin, days: int) -> None:
    stage.act("aida", case_summaries.submit, origin=origin, checks=ALL, version=1, at=stage.days.ago(days, 10))
