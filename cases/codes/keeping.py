"""How long records are kept, from when that is counted, and what stops their disposal (domain §5.2)."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class RecordKind(models.TextChoices):
    """Records with a rule of their own."""

    CASE = "case", _("ケースとその記録")
    CONSULTATION = "consultation", _("ケースにならなかった相談")


class CountedFrom(models.TextChoices):
    """The day from which the years run."""

    NEXT_APRIL = "next_april", _("終わった日の次の4月1日")
    END = "end", _("終わった日")


class HoldReason(models.TextChoices):
    """Why somebody's records must stay although their time is over."""

    LAWSUIT = "lawsuit", _("訴訟・審査請求")
    INQUIRY = "inquiry", _("監査・照会・調査への対応")
    INCIDENT = "incident", _("事故・漏えい等の調査")
    OTHER = "other", _("その他")
