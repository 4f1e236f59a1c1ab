"""How somebody may be reached, so that nobody at home learns of it by our mistake (domain §4.4, S11)."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ContactChannel(models.TextChoices):
    """By which way. None chosen means that nothing was agreed."""

    PHONE = "phone", _("電話")
    MAIL = "mail", _("メール")
    LETTER = "letter", _("手紙・郵便")
    VISIT = "visit", _("訪問")
    ONLINE = "online", _("オンライン")
    COUNTER = "counter", _("来所を待つ")


class ContactLimit(models.TextChoices):
    """What must not be done."""

    NO_ANNOUNCE = "no_announce", _("市役所・相談窓口と名乗らない")
    NO_VOICE_MAIL = "no_voice_mail", _("留守番電話に残さない")
    NO_NUMBER = "no_number", _("番号を表示してかけない")
    NO_POST = "no_post", _("郵便を送らない")
    NO_MAIL = "no_mail", _("メールを送らない")
    NO_VISIT = "no_visit", _("自宅を訪ねない")
    NOT_AT_HOME = "not_at_home", _("家にいる時に連絡しない")
    NO_FAMILY = "no_family", _("ご家族に取り次ぎを頼まない")
