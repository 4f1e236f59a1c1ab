"""Activities, trainings and leaflets."""

from network.activity_codes import ActivityKind, HeldStatus, MaterialKind, TrainingKind
from network.directory.row import Row, row
from network.report_headings import ReportHeading

CORNER = "福祉総務課の窓口付近の情報コーナー"


def activity(key: str, facts: str, kind: ActivityKind, name: str, **values) -> Row:
    """One activity."""
    return row(key, facts, kind=kind, name=name, **values)


ACTIVITIES = [
    activity(
        "leaflet-kokokara",
        "F23",
        ActivityKind.LEAFLET_PLACED,
        "「ここから」のチラシの配架",
        organization="fukushi_somu",
        about="kokokara",
        place=CORNER,
        materials=["leaflet-kokokara"],
    ),
    activity(
        "web-kokokara",
        "F23",
        ActivityKind.WEB_NOTICE,
        "「ここから」の活動のお知らせ",
        organization="fukushi_somu",
        about="kokokara",
        place="市のホームページ",
    ),
    activity(
        "leaflet-riyusu",
        "F29",
        ActivityKind.LEAFLET_PLACED,
        "「りゆうす」のチラシの配架",
        organization="fukushi_somu",
        about="riyusu",
        place=CORNER,
        materials=["leaflet-riyusu"],
    ),
    activity(
        "web-riyusu",
        "F29",
        ActivityKind.WEB_NOTICE,
        "「りゆうす」の活動のお知らせ",
        organization="fukushi_somu",
        about="riyusu",
        place="市のホームページ",
    ),
    activity(
        "report-basuteru",
        "F31",
        ActivityKind.ACTIVITY_REPORT,
        "「ばすてる」のチラシの配布と活動報告",
        organization="basuteru",
        audience="昭島市",
        when_note="3年前から(およそ令和3年から)",
        materials=["leaflet-basuteru"],
    ),
    activity(
        "lecturer-commissioners",
        "F36",
        ActivityKind.LECTURER_INTRODUCED,
        "民生委員の勉強会への講師の紹介",
        organization="fukushi_somu",
        about="minji_kyo",
        audience="民生委員",
        status=HeldStatus.HELD,
    ),
    activity(
        "briefing-commissioners",
        "F38",
        ActivityKind.BRIEFING,
        "民生委員・児童委員総会での情報提供",
        organization="fukushi_somu",
        audience="民生委員・児童委員総会",
        report_heading=ReportHeading.COMMISSIONERS,
        note="ひきこもり支援の現状について活動内容を紹介し、情報提供を行っている。",
    ),
    activity(
        "handkerchief",
        "F41",
        ActivityKind.LEAFLET_INDIVIDUAL,
        "ハンカチ型のリーフレットの個別配布",
        organization="ssw",
        audience="ヤングケアラーの子ども達",
        when_note="春休み・夏休み・冬休みの3シーズン",
        materials=["handkerchief"],
        note="ヤングケアラーの子ども達からのSOSへの対応として持参し、個別に配布。",
    ),
    activity(
        "sos-education",
        "F42 F46",
        ActivityKind.SOS_EDUCATION,
        "SOSの出し方などの啓発",
        audience="市内小学生6学年",
        report_heading=ReportHeading.SCHOOL,
        note="「6学年」が第6学年か全学年かは要確認。",
    ),
    activity(
        "drama-haijima",
        "F43",
        ActivityKind.DRAMA,
        "ヤングケアラーの子どもがSOSを発信できるようにする劇",
        audience="拝島高校",
        about="haijima_high_school",
        place="拝島高校",
        status=HeldStatus.HELD,
    ),
    activity(
        "ux-joshikai",
        "F19",
        ActivityKind.UX_JOSHIKAI,
        "ひきこもりUX女子会",
        about="ux_joshikai",
        audience="女性",
        when_note="令和7年度から",
        status=HeldStatus.PLANNED,
    ),
]

TRAININGS = [
    row(
        "commissioners-study",
        "F35 F36",
        kind=TrainingKind.STUDY_SESSION,
        name="民生委員独自の勉強会",
        theme="ひきこもりの相談を受けた時にどういう関わりをするか",
        host="minji_kyo",
        status=HeldStatus.HELD,
        lecturer_introduced=True,
        support_note="福祉総務課が、講師の紹介という形で後方支援を行った。",
    ),
    row(
        "inter-municipal",
        "F20",
        kind=TrainingKind.INTER_MUNICIPAL,
        name="自治体間研修",
        status=HeldStatus.PLANNED,
    ),
    row(
        "young-carers",
        "F43",
        kind=TrainingKind.TAKEN,
        name="ヤングケアラーの子どもに対する支援の研修",
        status=HeldStatus.HELD,
        report_heading=ReportHeading.SCHOOL,
        outcome_note="受けた経験を活かして、拝島高校で劇の形での啓発を行った。",
    ),
    row(
        "care-managers-study",
        "F73",
        kind=TrainingKind.STUDY_SESSION,
        name="ケアマネ部会での勉強会",
        host="care_manager_group",
        status=HeldStatus.HELD,
        outcome_note="実施後、ケアマネージャーからひきこもり状態にある方のご家族を紹介され、相談につながった事例があった。",
    ),
]

MATERIALS = [
    row("leaflet-kokokara", "F23", name="「ここから」のチラシ", kind=MaterialKind.LEAFLET, organization="kokokara"),
    row("leaflet-riyusu", "F29", name="「りゆうす」のチラシ", kind=MaterialKind.LEAFLET, organization="riyusu"),
    row("leaflet-basuteru", "F31", name="「ばすてる」のチラシ", kind=MaterialKind.LEAFLET, organization="basuteru"),
    row(
        "handkerchief",
        "F41",
        name="ハンカチ型のリーフレット",
        kind=MaterialKind.HANDKERCHIEF_LEAFLET,
        note="春・夏・冬休みの3シーズンに、個別に配布する。",
    ),
]

PLACEMENTS = [
    row("corner-kokokara", "F23", material="leaflet-kokokara", place=CORNER),
    row("corner-riyusu", "F29", material="leaflet-riyusu", place=CORNER),
]
