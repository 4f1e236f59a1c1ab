"""What the intake assessment sheet asks (CL-03, CL-09 to CL-12, CL-14, CL-16).

Not known and not asked are two facts.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _


class DiscoveryRoute(models.TextChoices):
    """CL-03 把握経路: how the window came to know."""

    SELF_CONTACT_VISIT = "self_contact_visit", _("本人自ら連絡(来所)")
    SELF_CONTACT_REMOTE = "self_contact_remote", _("本人自ら連絡(電話・メール)")
    FAMILY_CONTACT_VISIT = "family_contact_visit", _("家族・知人から連絡(来所)")
    FAMILY_CONTACT_REMOTE = "family_contact_remote", _("家族・知人から連絡(電話・メール)")
    OUTREACH = "outreach", _("アウトリーチにより把握")
    AGENCY_REFERRAL = "agency_referral", _("関係機関・関係者からの紹介")
    MONITORING = "monitoring", _("地域包括のモニタリング")
    CARE_MANAGER_GROUP = "care_manager_group", _("ケアマネ部会・勉強会")
    CASE_CONFERENCE = "case_conference", _("地域ケア会議・事例検討会")
    COMMISSIONER_TIP = "commissioner_tip", _("民生委員・児童委員から")
    SCHOOL_FUTOKO = "school_futoko", _("学校・SSW(不登校から)")
    TURNING_18 = "turning_18", _("教育総合相談室からの引継ぎ(18歳)")
    LEAFLET_LETTER = "leaflet_letter", _("チラシ・手紙を見て")
    WEBSITE = "website", _("市ホームページ")
    FAMILY_PEER_GROUP = "family_peer_group", _("家族会・当事者会から")
    PLATFORM = "platform", _("プラットフォームあきしま")
    SURVEY = "survey", _("実態調査")
    OTHER = "other", _("その他")
    UNKNOWN = "unknown", _("不明")
    NOT_ASKED = "not_asked", _("聞き取らない")


class UrgentSupport(models.TextChoices):
    """緊急支援の要否."""

    NEEDED = "needed", _("必要")
    GIVEN = "given", _("対応した")
    NOT_NEEDED = "not_needed", _("必要なし")
    UNKNOWN = "unknown", _("不明")


class LivingSituation(models.TextChoices):
    """CL-09 住まい方."""

    PARENTS_SIBLINGS = "parents_siblings", _("両親・きょうだいと同居")
    PARENTS = "parents", _("両親と同居")
    SINGLE_PARENT = "single_parent", _("ひとり親と同居")
    SPOUSE_CHILDREN = "spouse_children", _("配偶者・子と同居")
    SPOUSE = "spouse", _("配偶者と同居")
    SIBLINGS = "siblings", _("きょうだいと同居")
    GRANDPARENTS = "grandparents", _("祖父母と同居")
    ALONE = "alone", _("一人暮らし")
    FACILITY = "facility", _("施設・入院")
    OTHER = "other", _("その他")
    UNKNOWN = "unknown", _("不明")
    NOT_ASKED = "not_asked", _("聞き取らない")


class HousingType(models.TextChoices):
    """住居 (相談受付・申込票 B票)."""

    OWNED = "owned", _("持家")
    RENTED = "rented", _("民間賃貸")
    PUBLIC = "public", _("公営住宅")
    COMPANY = "company", _("社宅・寮")
    OTHER = "other", _("その他")
    UNKNOWN = "unknown", _("不明")
    NOT_ASKED = "not_asked", _("聞き取らない")


class MedicalStatus(models.TextChoices):
    """CL-12 医療."""

    NONE_NEEDED = "none_needed", _("必要なし")
    UNTREATED_SUSPECTED = "untreated_suspected", _("未受診(必要の可能性)")
    PAST = "past", _("過去に受診・中断")
    CURRENT = "current", _("通院中")
    INPATIENT = "inpatient", _("入院中")
    REFUSES = "refuses", _("受診を望まない")
    UNKNOWN = "unknown", _("不明")
    NOT_ASKED = "not_asked", _("聞き取らない")


class Handbook(models.TextChoices):
    """CL-12 障害者手帳等."""

    PHYSICAL = "physical", _("身体障害者手帳")
    INTELLECTUAL = "intellectual", _("愛の手帳")
    MENTAL = "mental", _("精神障害者保健福祉手帳")
    SELF_SUPPORT_MEDICAL = "self_support_medical", _("自立支援医療")
    APPLYING = "applying", _("申請中")
    NONE = "none", _("なし")
    UNKNOWN = "unknown", _("不明")
    NOT_ASKED = "not_asked", _("聞き取らない")


class Livelihood(models.TextChoices):
    """CL-10 生計の主体."""

    FATHER = "father", _("父")
    MOTHER = "mother", _("母")
    PARENTS_PENSION = "parents_pension", _("親の年金")
    SELF = "self", _("本人")
    SPOUSE = "spouse", _("配偶者・パートナー")
    SIBLING = "sibling", _("きょうだい")
    PUBLIC_ASSISTANCE = "public_assistance", _("生活保護")
    DISABILITY_PENSION = "disability_pension", _("障害年金")
    OTHER = "other", _("その他")
    UNKNOWN = "unknown", _("不明")
    NOT_ASKED = "not_asked", _("聞き取らない")


class ActivityStatus(models.TextChoices):
    """CL-10 活動. Work is only one way to be active (domain §0.10)."""

    NONE = "none", _("特になし")
    HOUSEHOLD_CHORES = "household_chores", _("家事")
    CARING = "caring", _("家族の介護・世話")
    ONLINE_ONLY = "online_only", _("インターネット上の交流")
    HOBBY = "hobby", _("趣味")
    STUDY = "study", _("学び")
    SHORT_WORK = "short_work", _("短い時間の仕事")
    WELFARE_TO_WORK = "welfare_to_work", _("福祉的な仕事・就労準備")
    WORK = "work", _("仕事")
    UNKNOWN = "unknown", _("不明")
    NOT_ASKED = "not_asked", _("聞き取らない")


class Education(models.TextChoices):
    """CL-11 学歴."""

    ELEMENTARY = "elementary", _("小学校在学")
    JUNIOR_HIGH = "junior_high", _("中学校在学")
    JUNIOR_HIGH_DONE = "junior_high_done", _("中学校卒")
    HIGH = "high", _("高校在学")
    HIGH_LEFT = "high_left", _("高校中退")
    HIGH_DONE = "high_done", _("高校卒")
    VOCATIONAL = "vocational", _("専門学校等")
    JUNIOR_COLLEGE = "junior_college", _("短大・高専")
    UNIVERSITY = "university", _("大学在学")
    UNIVERSITY_LEFT = "university_left", _("大学中退")
    UNIVERSITY_DONE = "university_done", _("大学卒")
    GRADUATE = "graduate", _("大学院")
    OTHER = "other", _("その他")
    UNKNOWN = "unknown", _("不明")
    NOT_ASKED = "not_asked", _("聞き取らない")


class BackgroundFactor(models.TextChoices):
    """CL-14 課題と背景要因."""

    ILLNESS = "illness", _("病気")
    INJURY = "injury", _("けが")
    DISABILITY = "disability", _("障害(手帳有)")
    DISABILITY_SUSPECTED = "disability_suspected", _("障害(疑い)")
    SUICIDE = "suicide", _("自死企図")
    MENTAL = "mental", _("その他メンタルヘルスの課題")
    HOUSING = "housing", _("住まい不安定")
    HOMELESS = "homeless", _("ホームレス")
    POVERTY = "poverty", _("経済的困窮")
    DEBT = "debt", _("(多重・過重)債務")
    BUDGET = "budget", _("家計管理の課題")
    JOB_FINDING = "job_finding", _("就職活動困難")
    JOB_KEEPING = "job_keeping", _("就職定着困難")
    RHYTHM = "rhythm", _("生活習慣の乱れ")
    ISOLATION = "isolation", _("社会的孤立(ニート・ひきこもり等を含む)")
    FAMILY = "family", _("家族関係・家族の問題")
    FUTOKO = "futoko", _("不登校")
    DELINQUENCY = "delinquency", _("非行")
    LEFT_SCHOOL = "left_school", _("中卒・高校中退")
    SINGLE_PARENT = "single_parent", _("ひとり親")
    VIOLENCE = "violence", _("DV・虐待")
    FOREIGN = "foreign", _("外国籍")
    RELEASED = "released", _("刑余者")
    COMMUNICATION = "communication", _("コミュニケーションが苦手")
    ABILITY = "ability", _("本人の能力の課題")
    DISASTER = "disaster", _("被災")
    OTHER = "other", _("その他")


class ScreeningResult(models.TextChoices):
    """CL-16 スクリーニング結果."""

    INFO_ONLY = "info_only", _("情報提供や相談対応のみで終了")
    REFER_OUT = "refer_out", _("他の制度や専門機関で対応が可能であり、つなぐ")
    SEEK_CONSENT = "seek_consent", _("現時点では本人同意はとれていないが、引き続き同意に向けて取り組む")
    CONTINUE = "continue", _("継続支援する")
    CLOSED_BEFORE = "closed_before", _("判断前に中断・終了")
