"""The headings of the 「取組状況」 report: those of the record of 令和6年11月27日, in its order (F88, F89)."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ReportHeading(models.TextChoices):
    """Where a sentence of the report stands."""

    EXCHANGE = "exchange", _("情報交換の実施")
    WINDOW = "window", _("ひきこもり支援の中心部門")
    CITY = "city", _("昭島市の動き")
    FAMILY_GROUP = "family_group", _("家族会との連携状況")
    PEER_GROUP = "peer_group", _("当事者会との連携状況")
    PRIVATE_SUPPORT = "private_support", _("民間支援団体との連携状況")
    COMMISSIONERS = "commissioners", _("民生委員・児童委員との連携")
    SCHOOL = "school", _("学校との連携状況")
    JUSOU = "jusou", _("重層的支援体制整備事業・地域福祉計画")
    SELF_RELIANCE = "self_reliance", _("生活困窮者自立相談支援機関での対応")
    HEALTH = "health", _("保健所・保健センターでの対応")
    CHILDREN = "children", _("児童青少年部門・児童福祉部門での対応")
    COMMUNITY_SUPPORT = "community_support", _("地域包括支援センターでの対応")
    SHAKYO = "shakyo", _("社会福祉協議会での対応")
    PROPOSALS = "proposals", _("ひきこもりサポートネットからの情報提供・事例紹介・提案等")
