"""A sitting of which the minutes are printed: long names, many bodies, decisions. Everything is fictitious (架空)."""

from datetime import date, time

from network.activity_codes import AgendaKind, AttendanceRole
from network.models import MeetingMinutes
from tests.cast import Cast
from tests.factories import AgendaItemFactory, MeetingAttendanceFactory, MeetingFactory
from tests.factories.meeting_results import ActionItemFactory, MeetingMinutesFactory
from tests.journeys.prints.life import NOW

TEXT = (
    "1 窓口から、今年度上半期の相談の状況を報告した。来所が少なく、電話とご家族の相談が多い。\n"
    "2 匿名の事例をもとに、はじめの連絡のしかたについて意見を交わした。手紙を先に出し、返事を急がない、"
    "訪問は約束の時間に短く、同じ人が続けて行く、という意見が多かった。\n"
    "3 二つの班に分かれ、相談につながる前の見守りについて話し合った。"
)


def minutes(cast: Cast) -> MeetingMinutes:
    """A corrected version, with all that can stand in minutes."""
    meeting = MeetingFactory(
        name="生活困窮者支援調整会議定例会", number=2, held_on=date(2026, 11, 20), starts_at=time(14), ends_at=time(16),
        place="架空会館 三階会議室",
    )  # fmt: skip
    seats = [(cast.window, AttendanceRole.SECRETARIAT, "架空 相田"), (cast.kokokara, AttendanceRole.GUEST, "")]
    bodies = (cast.kurashigoto, cast.shakyo, cast.hokatsu_west, cast.hello_work, cast.commissioners)
    for body, role, name in [*seats, *((each, AttendanceRole.ATTENDEE, "架空 担当") for each in bodies)]:
        MeetingAttendanceFactory(meeting=meeting, organization=body, role=role, delegate_name=name, attended=True)
    for order, kind in enumerate((AgendaKind.STATUS_REPORT, AgendaKind.ANONYMOUS_CASE, AgendaKind.GROUP_WORK), start=1):
        AgendaItemFactory(meeting=meeting, order=order, kind=kind, title=f"架空の{kind.label}")
    decided = {"meeting": meeting, "due_on": date(2027, 1, 29)}
    ActionItemFactory(text="短時間の就労体験の受入先を一覧にまとめ、窓口に送る", owner=cast.kurashigoto, **decided)
    ActionItemFactory(text="訪問のときに渡す窓口の案内を、受付に置く", owner=cast.hokatsu_west, **decided)
    written = {"meeting": meeting, "text": TEXT, "recorded_by": cast.aida.user, "fixed": True, "fixed_at": NOW}
    first = MeetingMinutesFactory(**written)
    why = {"number": 2, "replaces": first, "replace_reason": "出席機関に誤りがあったため"}
    said = {"decisions": "次の定例会では、家族会の方の話を聞く。", "next_time": "令和9年2月ごろ"}
    return MeetingMinutesFactory(**written, **why, **said)
