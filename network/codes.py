"""Code lists of organizations (domain CL-27). Logic depends on these values, so they are choices in code."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class OrganizationKind(models.TextChoices):
    """What sort of body it is."""

    CITY_DIVISION = "city_division", _("市の課")
    CITY_SECTION = "city_section", _("市の係")
    EDUCATION_BOARD_SECTION = "education_board_section", _("教育委員会の係")
    SELF_RELIANCE_AGENCY = "self_reliance_agency", _("自立相談支援機関")
    COUNCIL_OF_SOCIAL_WELFARE = "council_of_social_welfare", _("社会福祉協議会")
    COMMUNITY_GENERAL_SUPPORT_CENTER = "community_general_support_center", _("地域包括支援センター")
    COMMISSIONERS_COUNCIL = "commissioners_council", _("民生・児童委員協議会")
    HELLO_WORK = "hello_work", _("ハローワーク")
    PUBLIC_HEALTH_CENTER = "public_health_center", _("保健所(都)")
    HEALTH_CENTER_CITY = "health_center_city", _("保健センター")
    CHILD_YOUTH = "child_youth", _("児童・青少年")
    SCHOOL = "school", _("学校")
    MEDICAL = "medical", _("医療")
    FAMILY_GROUP = "family_group", _("家族会")
    PEER_GROUP = "peer_group", _("当事者会")
    PRIVATE_SUPPORT = "private_support", _("民間支援団体")
    PREFECTURAL_SUPPORT = "prefectural_support", _("都の支援機関")
    PROFESSIONAL_GROUP = "professional_group", _("職能団体")
    PROGRAM = "program", _("事業・サロン")
    ROLE = "role", _("職種")
    OTHER = "other", _("その他")


class Sector(models.TextChoices):
    """Where the body stands towards the city; it decides which legal bases can cover it (domain §4)."""

    SAME_ORGAN = "same_organ", _("市長部局")
    OTHER_CITY_ORGAN = "other_city_organ", _("市の他の実施機関(教育委員会)")
    OTHER_PUBLIC = "other_public", _("国・都・他自治体")
    CONTRACTOR = "contractor", _("市の受託者")
    PRIVATE = "private", _("民間")
    VOLUNTEER = "volunteer", _("家族会・当事者会")
    UNCONFIRMED = "unconfirmed", _("要確認")


class CostType(models.TextChoices):
    """What it costs the person who goes there."""

    FREE = "free", _("無料")
    PAID = "paid", _("有料")
    PARTLY = "partly", _("一部有料")
    UNKNOWN = "unknown", _("不明")


class ForGender(models.TextChoices):
    """Whom it is for, as people say of themselves (女性自認); empty where nobody has said."""

    ANYONE = "anyone", _("どなたでも")
    WOMEN = "women", _("女性")
    MEN = "men", _("男性")


class Audience(models.TextChoices):
    """Whether the person or the family goes there; empty where nobody has said."""

    PERSON = "person", _("ご本人")
    FAMILY = "family", _("ご家族")
    BOTH = "both", _("ご本人とご家族")


class WayOfUse(models.TextChoices):
    """How one takes part."""

    COME = "come", _("来所・会場")
    VISIT = "visit", _("訪問")
    PHONE = "phone", _("電話")
    MAIL = "mail", _("メール")
    ONLINE = "online", _("オンライン")


class Weekday(models.TextChoices):
    """A day on which something is open."""

    MONDAY = "mon", pgettext_lazy("weekday", "月")
    TUESDAY = "tue", pgettext_lazy("weekday", "火")
    WEDNESDAY = "wed", pgettext_lazy("weekday", "水")
    THURSDAY = "thu", pgettext_lazy("weekday", "木")
    FRIDAY = "fri", pgettext_lazy("weekday", "金")
    SATURDAY = "sat", pgettext_lazy("weekday", "土")
    SUNDAY = "sun", pgettext_lazy("weekday", "日")
    HOLIDAY = "holiday", _("祝日")


class Capacity(models.TextChoices):
    """Whether the body can take somebody on at present."""

    OPEN = "open", _("受入可")
    ASK = "ask", _("要相談")
    WAITING = "waiting", _("待機あり")
    PAUSED = "paused", _("休止")
    UNKNOWN = "unknown", _("不明")


class HeardVia(models.TextChoices):
    """How the city heard what a body says of itself. Empty where the body has written it down itself."""

    PHONE = "phone", _("電話で聞いた")
    IN_PERSON = "in_person", _("会って聞いた")
    PAPER = "paper", _("FAX・紙で受け取った")


class AliasStatus(models.TextChoices):
    """Whether the other name is known to mean this body."""

    CONFIRMED = "confirmed", _("確認済")
    UNCONFIRMED = "unconfirmed", _("要確認")


class ServiceCode(models.TextChoices):
    """What a body offers (domain CL-27)."""

    CONSULTATION = "consultation", _("相談")
    OUTREACH = "outreach", _("アウトリーチ")
    CONTINUING_CONSULTATION = "continuing_consultation", _("継続相談")
    WORK_PREPARATION = "work_preparation", _("就労準備支援")
    CERTIFIED_WORK_TRAINING = "certified_work_training", _("認定就労訓練")
    HOUSEHOLD_BUDGET = "household_budget", _("家計改善支援")
    MEDICAL_LINKAGE = "medical_linkage", _("医療へのつなぎ")
    PLACE_TO_BE = "place_to_be", _("居場所")
    FAMILY_MEETING = "family_meeting", _("家族会")
    PEER_MEETING = "peer_meeting", _("当事者会")
    COUNSELING = "counseling", _("カウンセリング")
    PEER_ONLINE = "peer_online", _("ピアオンライン相談")
    CARERS_MEETING = "carers_meeting", _("介護者の会")
    EDUCATION_CONSULTATION = "education_consultation", _("教育相談")
    JOB_PLACEMENT = "job_placement", _("職業紹介")
    CASE_ADVICE = "case_advice", _("事例助言(多職種専門チーム)")
    OTHER = "other", _("その他")


class CatchmentKind(models.TextChoices):
    """By what an area is divided."""

    CITY = "city", _("市内全域")
    COMMUNITY_SUPPORT = "community_support", _("地域包括支援センターの担当区域")
    PHN_DISTRICT = "phn_district", _("保健師の担当地区")
    WIDER = "wider", _("市外を含む")


class RelationKind(models.TextChoices):
    """What one body is to another; read from left to right."""

    RUNS_WITH = "runs_with", _("協力して窓口を実施")
    OPERATES = "operates", _("運営・実施")
    SALON_REGISTERED = "salon_registered", _("サロンに団体登録")
    SUPPORTS = "supports", _("運営を支援")
    SIGNPOSTS = "signposts", _("相談者に案内")
    INTRODUCES = "introduces", _("相談先として紹介")
    HANDS_OVER = "hands_over", _("引継ぎ")
    REQUESTS_OUTREACH = "requests_outreach", _("支援介入(アウトリーチ)を依頼")
    COOPERATES = "cooperates", _("連携")
    SHARES = "shares", _("情報を共有・提供")
    PUBLICITY = "publicity", _("周知に協力")
    LECTURER = "lecturer", _("講師を紹介")
    TAKES_PART = "takes_part", _("参加")
    IN_CHARGE_OF = "in_charge_of", _("担当")
    SPLIT_INTO = "split_into", _("分かれて引き継いだ先")


class MembershipStatus(models.TextChoices):
    """How a body belongs to the platform (domain CL-27)."""

    MEMBER = "member", _("構成機関")
    OCCASIONAL = "occasional", _("随時参加")
    OBSERVER = "observer", _("オブザーバー")
    ADVISER = "adviser", _("助言")
    UNCONFIRMED = "unconfirmed", _("要確認")
    NON_MEMBER = "non_member", _("構成外")
    FORMER = "former", _("退会")


class RequestStatus(models.TextChoices):
    """What became of a change that a body asked for."""

    PENDING = "pending", _("確認待ち")
    APPROVED = "approved", _("承認")
    DECLINED = "declined", _("見送り")
    WITHDRAWN = "withdrawn", _("取下げ")


class Profession(models.TextChoices):
    """What somebody is, across the bodies (domain §2.1 no. 13, 20, 32)."""

    PUBLIC_HEALTH_NURSE = "public_health_nurse", _("保健師")
    NURSE = "nurse", _("看護師")
    SOCIAL_WORKER = "social_worker", _("社会福祉士")
    PSYCHIATRIC_SOCIAL_WORKER = "psychiatric_sw", _("精神保健福祉士")
    PSYCHOLOGIST = "psychologist", _("心理士・心理の先生")
    COUNSELOR = "counselor", _("相談員")
    CARE_MANAGER = "care_manager", _("ケアマネジャー")
    SCHOOL_SOCIAL_WORKER = "school_sw", _("スクールソーシャルワーカー")
    COMMISSIONER = "commissioner", _("民生委員・児童委員")
    OTHER = "other", _("その他")
