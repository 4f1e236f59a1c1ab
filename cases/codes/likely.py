"""Why somebody may be who is meant: each reason with its weight, and what was settled about two records."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Why(models.TextChoices):
    """What of a known person is like what was typed."""

    PHONE = "phone", _("同じ電話番号")
    CALLER_PHONE = "caller_phone", _("前に相談に来られた方と同じ電話番号")
    HOUSE_PHONE = "house_phone", _("同じ世帯の方と同じ電話番号")
    NAME = "name", _("同じ氏名")
    KANA = "kana", _("同じよみ")
    NICKNAME = "nickname", _("同じ通称")
    HOUSE_CALLER = "house_caller", _("来談者と同じお名前の方が世帯にいる")
    CALLER = "caller", _("来談者と同じお名前")
    BORN = "born", _("同じ生年月日")
    NEAR = "near", _("生年が近い")
    NAME_START = "name_start", _("氏名の初めが同じ")
    KANA_START = "kana_start", _("よみの初めが同じ")
    FAR = "far", _("生年は離れている")


# The best first: the weight of all reasons together decides.
WEIGHT = {
    Why.PHONE: 100,
    Why.CALLER_PHONE: 90,
    Why.HOUSE_PHONE: 80,
    Why.NAME: 60,
    Why.KANA: 50,
    Why.NICKNAME: 45,
    Why.BORN: 40,
    Why.HOUSE_CALLER: 35,
    Why.CALLER: 30,
    Why.NEAR: 25,
    Why.NAME_START: 15,
    Why.KANA_START: 12,
    Why.FAR: -40,
}
OF_NAME = {Why.NAME, Why.KANA, Why.NICKNAME}
OF_PHONE = {Why.PHONE, Why.CALLER_PHONE, Why.HOUSE_PHONE}


class Keep(models.TextChoices):
    """Which of two values the record that stays shows from now on."""

    KEPT = "kept", _("残す記録のもの")
    DOUBLE = "double", _("まとめる記録のもの")
    BOTH = "both", _("両方")


class PairKind(models.TextChoices):
    """What is known of two records: whether they are about one person."""

    UNCHECKED = "unchecked", _("登録のときに別の方とした（確認前）")
    MAYBE = "maybe", _("同じ方かもしれない")
    SAME = "same", _("同じ方")
    APART = "apart", _("別の方と確かめた")


LINKED = (PairKind.UNCHECKED, PairKind.MAYBE, PairKind.SAME)  # as long as nobody has found them to be two people
