"""Keeping and dropping one's own conditions of a list."""

from django.db import transaction
from django.utils.translation import gettext as _

from akishima_support.access import Actor, Refused
from cases.models import SavedFilter

AT_MOST = 20


@transaction.atomic
def save(*, page: str, name: str, conditions: str, by: Actor) -> SavedFilter:
    """Keep the conditions; the same name again replaces what was kept. Raises Refused beyond AT_MOST names."""
    own = SavedFilter.objects.filter(page=page)
    if own.exclude(name=name).count() >= AT_MOST:
        raise Refused(_("保存できるのは%(most)s個までです。使わないものを消してください。") % {"most": AT_MOST})
    row, _created = SavedFilter.unscoped.update_or_create(
        user_id=by.user_id, page=page, name=name, defaults={"conditions": conditions}
    )
    return row


@transaction.atomic
def drop(*, row: SavedFilter) -> None:
    """Forget one."""
    row.delete()
