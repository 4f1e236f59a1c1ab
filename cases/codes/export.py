"""How a list leaves the system."""

from django.db import models
from django.utils.translation import gettext_lazy as _

WITHOUT_APPROVAL = 20  # cases; above it a second person agrees first


class ExportFormat(models.TextChoices):
    """Kinds of file."""

    XLSX = "xlsx", _("Excel（.xlsx）")
    CSV = "csv", _("CSV（UTF-8）")
