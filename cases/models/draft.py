"""Drafts: what somebody has typed and not saved yet. Kept on the server, read by its owner alone."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor, ScopedManager
from akishima_support.audit.reading import PersonalModel, PersonalQuerySet
from cases.models.person import Person, open_to


class DraftQuerySet(PersonalQuerySet):
    """A draft is its owner's, as long as the owner acts for the same organization in the same role."""

    def visible_to(self, actor: Actor):
        """Own drafts, without those about people who meanwhile are restricted to others."""
        if actor.is_system:
            return self
        own = self.filter(owner_id=actor.user_id, affiliation_id=actor.affiliation_id)
        return own.filter(Q(person=None) | open_to(actor, "person")) if actor.is_window else own

    def newest_first(self):
        """By the last saving; the number is the unique last key."""
        return self.order_by("-saved_at", "-id")


class Draft(PersonalModel):
    """The boxes of one form in one tab. `token` is made anew for each page that is opened, so that
    two tabs keep two drafts.

    `person` is whom the page was about when it was saved; the draft goes with the person's record.
    """

    owner = models.ForeignKey(
        "network.User", models.CASCADE, related_name="+", verbose_name=_("書いた人"), db_index=False
    )
    affiliation = models.ForeignKey("network.Affiliation", models.CASCADE, related_name="+")
    form_name = models.CharField(_("画面"), max_length=40)
    path = models.CharField(max_length=200)
    token = models.UUIDField(unique=True)
    person = models.ForeignKey(Person, models.CASCADE, null=True, related_name="+", verbose_name=_("ご本人"))
    payload = models.JSONField(_("入力された内容"))
    saved_at = models.DateTimeField(_("残した日時"))
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = ScopedManager.from_queryset(DraftQuerySet)()
    unscoped = models.Manager.from_queryset(DraftQuerySet)()

    class Meta:
        verbose_name = _("下書き")
        verbose_name_plural = _("下書き")
        indexes = [models.Index(fields=["owner", "-saved_at", "-id"], name="draft_of_owner")]

    def __str__(self):
        return f"Draft {self.pk}"
