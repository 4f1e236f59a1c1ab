"""Meeting bodies, the one meeting that the record is of, and who sat in it."""

from datetime import date, time

from network.activity_codes import AttendanceRole, MeetingKind, MeetingStatus
from network.directory.row import row

MEETING_BODIES = [
    row(
        "chosei_kaigi",
        "F16 F17 F37 F45 F74",
        name="生活困窮者支援調整会議定例会",
        other_names="生活困窮者支援調整会議、調整会議定例会",
        kind=MeetingKind.REGULAR_COORDINATION,
        times_per_year=2,
        is_called_here=True,
        note=(
            "プラットフォームあきしまの定例会。ひきこもり支援の現状を周知、施策や事例の検討、グループワークなどを実施。"
            "民生委員・児童委員から委員として1名の選出がある。法に基づく支援会議かどうかは記録になく、"
            "事例は匿名か、ご本人の同意があるものに限る。"
        ),
    ),
    row(
        "phn_liaison",
        "F57 F58",
        name="保健師事務連絡会",
        kind=MeetingKind.PHN_LIAISON,
        times_per_year=4,
        is_approximate=True,
        note="保健所と市内の保健師全員で、連絡会や勉強会を行っている。",
    ),
    row(
        "case_conference",
        "F57 F59",
        name="事例検討会",
        kind=MeetingKind.CASE_CONFERENCE,
        times_per_year=9,
        is_approximate=True,
        note="各部署の事例を持ちより行っている。",
    ),
    row(
        "care_conference",
        "F70",
        name="地域ケア会議",
        kind=MeetingKind.COMMUNITY_CARE_CONFERENCE,
        note="ひきこもりの事例提供があり、情報提供を行ったことがある(南部)。",
    ),
    row(
        "commissioner_general",
        "F38",
        name="民生委員・児童委員総会",
        kind=MeetingKind.COMMISSIONER_GENERAL,
        note="ひきこもり支援の現状について活動内容を紹介し、情報提供を行っている。",
    ),
]

MEETINGS = [
    row(
        "exchange-2024",
        "F2 F11",
        name="取組状況の共有・情報交換",
        kind=MeetingKind.EXTERNAL_EXCHANGE,
        status=MeetingStatus.HELD,
        held_on=date(2024, 11, 27),
        starts_at=time(10, 0),
        ends_at=time(12, 0),
        purpose="取組状況の共有・情報交換",
        note="中部・東部の地域包括支援センターの取組も報告されているが、参加部署の欄には名前がない。",
    )
]

SEATED = [
    ("F3", "fukushi_somu", AttendanceRole.SECRETARIAT),
    ("F4", "kurashigoto", AttendanceRole.ATTENDEE),
    ("F5", "shakyo", AttendanceRole.ATTENDEE),
    ("F6", "hokatsu_care_suishin", AttendanceRole.ATTENDEE),
    ("F7", "tokubetsu_shien", AttendanceRole.ATTENDEE),
    ("F8", "hokatsu_north", AttendanceRole.ATTENDEE),
    ("F9", "hokatsu_south", AttendanceRole.ATTENDEE),
    ("F10", "hokatsu_west", AttendanceRole.ATTENDEE),
]

ATTENDANCES = [
    row(
        f"exchange-2024-{organization}",
        fact,
        meeting="exchange-2024",
        organization=organization,
        role=role,
        attended=True,
    )
    for fact, organization, role in SEATED
]
