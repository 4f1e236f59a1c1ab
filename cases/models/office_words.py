"""Words of the office, asked about before a text crosses, and words that an answer to an inquiry may hold."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor, Capability, ScopedManager, ScopedQuerySet
from cases.office_words import START, START_HARMLESS


class OfficeWordsQuerySet(ScopedQuerySet):
    """The lists are no secret, but they are the window's."""

    def visible_to(self, actor: Actor):
        """The one row, for those who work with it and those who keep it."""
        return self if actor.can(Capability.CASE_READ) or actor.can(Capability.SETTING_MANAGE) else self.none()


class OfficeWords(models.Model):
    """Both lists, as lines of a text."""

    text = models.TextField(_("渡す前に知らせる言葉（一行に一つ）"), max_length=4000)
    harmless = models.TextField(_("照会への答えに書いてよい言葉（一行に一つ）"), max_length=4000)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = ScopedManager.from_queryset(OfficeWordsQuerySet)()
    unscoped = models.Manager.from_queryset(OfficeWordsQuerySet)()

    class Meta:
        verbose_name = _("渡す文で気をつける言葉")
        verbose_name_plural = _("渡す文で気をつける言葉")
        constraints = [models.CheckConstraint(condition=models.Q(pk=1), name="office_words_once")]

    def __str__(self):
        return f"OfficeWords {self.pk}"


def office_words_now() -> OfficeWords:
    """The lists, or those to begin with, which are not stored yet."""
    return OfficeWords.unscoped.first() or OfficeWords(pk=1, text=START, harmless=START_HARMLESS)
