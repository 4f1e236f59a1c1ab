"""Code lists of meetings, trainings and activities (domain CL-28 to CL-30)."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class MeetingKind(models.TextChoices):
    """What sort of meeting a body holds. The two statutory ones stay unused until the city designates a body."""

    REGULAR_COORDINATION = "regular_coordination", _("生活困窮者支援調整会議定例会(プラットフォームあきしま)")
    INDIVIDUAL_CASE = "individual_case", _("個別ケース会議")
    STATUTORY_SUPPORT = "statutory_support", _("支援会議(生活困窮者自立支援法第9条)")
    JUSOU_SUPPORT = "jusou_support", _("支援会議(社会福祉法第106条の6)")
    PHN_LIAISON = "phn_liaison", _("保健師事務連絡会")
    CASE_CONFERENCE = "case_conference", _("事例検討会")
    COMMUNITY_CARE_CONFERENCE = "community_care_conference", _("地域ケア会議")
    YOUTAIKYO = "youtaikyo", _("要保護児童対策地域協議会")
    COMMISSIONER_GENERAL = "commissioner_general", _("民生委員・児童委員総会")
    EXTERNAL_EXCHANGE = "external_exchange", _("取組状況の共有・情報交換")
    INTERNAL = "internal", _("庁内")


# That such a meeting takes place may itself say something of somebody, or is the window's own affair.
CLOSED_KINDS = [
    MeetingKind.INTERNAL,
    MeetingKind.INDIVIDUAL_CASE,
    MeetingKind.STATUTORY_SUPPORT,
    MeetingKind.JUSOU_SUPPORT,
    MeetingKind.YOUTAIKYO,
]


class MeetingStatus(models.TextChoices):
    """Whether a meeting is still to come, has taken place, or will not."""

    PLANNED = "planned", _("予定")
    HELD = "held", _("開催済")
    CANCELED = "canceled", _("中止")


class AttendanceRole(models.TextChoices):
    """In what role a body sits in a meeting."""

    SECRETARIAT = "secretariat", _("事務局")
    ATTENDEE = "attendee", _("参加")
    ADVISER = "adviser", _("助言者")
    OBSERVER = "observer", _("オブザーバー")
    GUEST = "guest", _("ゲスト")
    LIVED_EXPERIENCE_GUEST = "lived_experience_guest", _("経験のある方(ゲスト)")


# They hear what is open to guests alone: nobody has bound them to silence on what the others discuss.
GUEST_ROLES = [AttendanceRole.OBSERVER, AttendanceRole.GUEST, AttendanceRole.LIVED_EXPERIENCE_GUEST]


class InvitationAnswer(models.TextChoices):
    """What a body has answered to its invitation."""

    PENDING = "pending", _("回答待ち")
    YES = "yes", pgettext_lazy("answer", "出席")
    NO = "no", pgettext_lazy("answer", "欠席")


class AgendaKind(models.TextChoices):
    """What is done in one part of a meeting (domain CL-29)."""

    STATUS_REPORT = "status_report", _("現状報告")
    POLICY = "policy", _("施策検討")
    ANONYMOUS_CASE = "anonymous_case", _("事例検討(匿名)")
    CONSENTED_CASE = "consented_case", _("事例検討(同意あり)")
    GROUP_WORK = "group_work", _("グループワーク")
    WINDOW_NOTICE = "window_notice", _("窓口の周知")
    EXCHANGE = "exchange", _("情報交換")
    OTHER = "other", _("その他")


class ActivityKind(models.TextChoices):
    """How something is made known."""

    LEAFLET_PLACED = "leaflet_placed", _("チラシ配架")
    WEB_NOTICE = "web_notice", _("ホームページ掲載")
    LEAFLET_INDIVIDUAL = "leaflet_individual", _("個別配布(ハンカチ型リーフレット)")
    DRAMA = "drama", _("劇による啓発")
    SOS_EDUCATION = "sos_education", _("SOSの出し方教育")
    BRIEFING = "briefing", _("総会での情報提供")
    STUDY_SESSION = "study_session", _("勉強会")
    TRAINING = "training", _("研修(自治体間)")
    LECTURE = "lecture", _("講演")
    LECTURER_INTRODUCED = "lecturer_introduced", _("講師の紹介")
    CONSULTATION_SESSION = "consultation_session", _("出張相談会")
    UX_JOSHIKAI = "ux_joshikai", _("ひきこもりUX女子会")
    CITY_HALL_SHARING = "city_hall_sharing", _("庁内情報共有")
    ACTIVITY_REPORT = "activity_report", _("活動報告")
    GATHERING = "gathering", _("家族会・当事者会の集まり")


class TrainingKind(models.TextChoices):
    """What sort of training it is."""

    STUDY_SESSION = "study_session", _("勉強会")
    INTER_MUNICIPAL = "inter_municipal", _("自治体間研修")
    TAKEN = "taken", _("受講した研修")


class HeldStatus(models.TextChoices):
    """Whether it has taken place, as of `as_of`."""

    PLANNED = "planned", _("予定")
    ONGOING = "ongoing", _("実施している")
    HELD = "held", _("実施済")
    CANCELED = "canceled", _("中止")


class MaterialKind(models.TextChoices):
    """The form of a printed piece."""

    LEAFLET = "leaflet", _("チラシ")
    HANDKERCHIEF_LEAFLET = "handkerchief_leaflet", _("ハンカチ型リーフレット")
    OTHER = "other", _("その他")


class ProposalStatus(models.TextChoices):
    """What became of a proposal."""

    RECEIVED = "received", _("受領")
    CONSIDERING = "considering", _("検討中")
    ADOPTED = "adopted", _("採用")
    NOT_ADOPTED = "not_adopted", _("見送り")


class InitiativeStatus(models.TextChoices):
    """How far an initiative of the city is."""

    NOT_STARTED = "not_started", _("未着手")
    UNDER_STUDY = "under_study", _("検討中")
    RUNNING = "running", _("実施中")
    ENDED = "ended", _("終了")
