"""今日: one's own unfinished texts."""

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Actor
from cases.models import Draft
from cases.presenters.draft_list import DraftShown, drafts_shown
from cases.presenters.today_items import AT_MOST, Item, Section


def drafts(_actor: Actor) -> QuerySet:
    """One's own: the read rule lets nobody see another's."""
    return Draft.objects.all()


def unfinished(_actor: Actor) -> list[Section]:
    """Own drafts; no section where there are none."""
    items = [_draft(each) for each in drafts_shown(AT_MOST)]
    return [Section(_("書きかけ"), "", items, reverse("cases:draft_list"))] if items else []


def _draft(row: DraftShown) -> Item:
    return Item(
        url=row.url,
        title=row.title,
        detail=_("%(when)s まで") % {"when": row.saved},
        about=row.about,
        state=_("保存していません"),
        since=timezone.localdate(row.saved_at),
        due=None,
        is_late=False,
    )
