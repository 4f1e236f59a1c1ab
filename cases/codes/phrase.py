"""Into which kind of box a phrase goes."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class PhraseBox(models.TextChoices):
    """The text boxes of consultations and progress records."""

    ANY = "any", _("どの欄でも")
    SAID = "said", _("相談の内容")
    ANSWERED = "answered", _("お答えしたこと")
    FACT = "fact", _("事実")
    STATEMENT = "statement", _("話されたこと")
    OPINION = "opinion", _("所見・方針")
    NEXT_STEP = "next_step", _("次にすること")
