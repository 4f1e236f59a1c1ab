"""What the intake assessment sheet asks beside the lists that the city edits."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class UrgentSupport(models.TextChoices):
    """緊急支援の要否."""

    NEEDED = "needed", _("必要")
    GIVEN = "given", _("対応した")
    NOT_NEEDED = "not_needed", _("必要なし")
    UNKNOWN = "unknown", _("不明")
