"""The one table of the floor."""

from django.conf import settings
from django.db import models


class Entry(models.Model):
    """A line that somebody wrote."""

    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    text = models.TextField()
    written_at = models.DateTimeField(auto_now_add=True)

    def __str__(self):
        return f"Entry {self.pk}"
