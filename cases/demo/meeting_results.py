"""What came out of a sitting of the 定例会: minutes that were corrected, papers, group work, decisions (S10)."""

from datetime import date, time

from cases.demo.stage import Stage
from network.actions import action_items, group_works, meeting_minutes, meeting_papers, meetings
from network.activity_codes import AttendanceRole, MeetingStatus
from network.meeting_result_codes import ReaderClass
from network.models import (
    ActionItem,
    GroupWork,
    Meeting,
    MeetingAttendance,
    MeetingBody,
    MeetingPaper,
    User,
)

HELD = 60  # business days ago
TEXT = (
    "1 窓口から、今年度の相談の状況を報告した（件数は資料1）。\n"
    "2 匿名の事例をもとに、はじめの連絡のしかたについて意見を交わした。\n"
    "3 グループに分かれ、相談につながる前の見守りについて話し合った。"
)
GROUPS = [
    {
        "name": "1班",
        "members": "地域包括支援センター、民生・児童委員協議会",
        "result": "訪問先で気づいたとき、まずご家族の困りごとを聞く。窓口の案内は手渡しがよい。",
    },
    {
        "name": "2班",
        "members": "くらししごとサポートセンター、社会福祉協議会、ハローワーク",
        "result": "仕事の話から入らず、居場所や短い外出の案内から始める。",
    },
]
PAPERS = [
    {"title": "今年度の相談の状況（架空）", "text": "架空の件数の表です。", "readers": ReaderClass.PLATFORM},
    {"title": "匿名の事例（架空）", "is_collected": True, "readers": ReaderClass.SAT},
]
DECIDED = [
    ("hokatsu_west", "chiba", "訪問のときに渡す、窓口の案内を20部置く", 40),
    ("kurashigoto", "doi", "短時間の就労体験の受入先を一覧にまとめ、窓口に送る", -10),
    ("minji_kyo", "", "定例の研修で、窓口の案内のしかたを紹介する", 5),
    ("fukushi_somu", "aida", "はじめの連絡のしかたの見本を作り、次の定例会に出す", -15),
]


def play(stage: Stage) -> None:
    """The sitting, and what was done since."""
    meeting = Meeting.unscoped.get(body__record_key="chosei_kaigi", number=1)
    _papers(stage, meeting)
    _group_work(stage, meeting)
    items = [_decide(stage, meeting, *each) for each in DECIDED]
    _minutes(stage, meeting)
    said = {"note": "センターの受付と訪問かばんに置いた。", "at": stage.days.ago(45), "token": stage.token()}
    stage.act("chiba", action_items.finish, item=items[0], **said)
    _draft(stage)


def _held(stage: Stage, body: str, days: int, sat: tuple[str, ...]) -> Meeting:
    body = MeetingBody.unscoped.get(record_key=body)
    meeting = Meeting(body=body, name=body.name, kind=body.kind, held_on=stage.days.ago(days).date(), place="架空会館")
    meeting.starts_at, meeting.ends_at, meeting.status = time(14), time(16), MeetingStatus.HELD
    stage.act("aida", meetings.call, meeting=meeting)
    for key in sat:
        role = AttendanceRole.SECRETARIAT if key == "fukushi_somu" else AttendanceRole.ATTENDEE
        seat = {"organization": stage.bodies[key], "role": role, "attended": True}
        MeetingAttendance.unscoped.create(meeting=meeting, **seat)
    return meeting


def _draft(stage: Stage) -> None:
    """Minutes that wait to be read over; somebody wrote down a number that does not belong there."""
    meeting = _held(stage, "phn_liaison", 3, ("fukushi_somu", "hoken_center"))
    fields = {"text": "地区ごとの訪問の体制を確かめた。\n急ぐときの連絡先は 042-000-0000（架空）。"}
    at = stage.days.ago(2)
    stage.act("murata", meeting_minutes.begin, meeting=meeting, fields=fields, at=at, token=stage.token())


def _papers(stage: Stage, meeting: Meeting) -> None:
    at = stage.days.ago(HELD, 9)
    for number, columns in enumerate(PAPERS, start=1):
        paper = MeetingPaper(meeting=meeting, number=number, **columns)
        stage.act("aida", meeting_papers.add, paper=paper, file=None, at=at, token=stage.token())
    counted = {"copies": (9, 9), "note": "", "version": 1, "at": stage.days.ago(HELD, 17)}
    stage.act("aida", meeting_papers.count, paper=paper, **counted)


def _group_work(stage: Stage, meeting: Meeting) -> None:
    work = GroupWork(meeting=meeting, theme="相談につながる前に、気づいた人ができること")
    said = {"groups": GROUPS, "at": stage.days.ago(HELD - 1), "token": stage.token()}
    stage.act("murata", group_works.add, work=work, **said)


def _decide(stage: Stage, meeting: Meeting, owner: str, doer: str, text: str, due: int) -> ActionItem:
    fields = {"owner": stage.bodies[owner], "doer": _user(doer), "text": text, "due_on": _day(stage, due)}
    said = {"fields": fields, "at": stage.days.ago(HELD - 1), "token": stage.token()}
    return stage.act("aida", action_items.add, meeting=meeting, **said)


def _day(stage: Stage, days: int) -> date:
    """So many business days ago, or ahead where it is negative."""
    return stage.days.ago(days).date() if days > 0 else stage.days.ahead(-days)


def _user(name: str) -> User | None:
    return User.objects.get(username=name) if name else None


def _minutes(stage: Stage, meeting: Meeting) -> None:
    fields = {"text": TEXT, "decisions": "", "next_time": "第2回は年度末を予定", "readers": ReaderClass.PLATFORM}
    at, fields["open_to_guests"] = stage.days.ago(HELD - 2), False
    first = stage.act("aida", meeting_minutes.begin, meeting=meeting, fields=fields, at=at, token=stage.token())
    first = stage.act("aida", meeting_minutes.fix, minutes=first, version=1, at=at)
    at, why = stage.days.ago(HELD - 5), "次回の予定に誤りがあったため"
    second = stage.act("aida", meeting_minutes.correct, minutes=first, reason=why, at=at, token=stage.token())
    fields["next_time"] = "第2回の日は、あらためてお知らせする"
    second = stage.act("aida", meeting_minutes.save, minutes=second, fields=fields, version=1, at=at)
    stage.act("baba", meeting_minutes.fix, minutes=second, version=2, at=at)
