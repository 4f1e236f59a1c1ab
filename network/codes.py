"""Code lists of organizations (domain CL-27). Logic depends on these values, so they are choices in code."""

from django.db import models
from django.utils.translation import gettext_lazy as _


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


class Capacity(models.TextChoices):
    """Whether the body can take somebody on at present."""

    OPEN = "open", _("受入可")
    ASK = "ask", _("要相談")
    WAITING = "waiting", _("待機あり")
    PAUSED = "paused", _("休止")
    UNKNOWN = "unknown", _("不明")
