"""Public notices of a body."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor
from akishima_support.audit import EventType, record
from network.actions.versions import save_once, save_version
from network.models import Notice

DUPLICATE = _("同じ日からの、同じ題のお知らせがすでにあります。")


@transaction.atomic
def add(*, notice: Notice, by: Actor) -> None:
    """A new notice. Raises Refused for the same title from the same day."""
    save_once(instance=notice, duplicate=DUPLICATE)
    _record(notice, by, [])


@transaction.atomic
def change(*, notice: Notice, version: int, fields: list[str], by: Actor) -> None:
    """Save an edit; its last day takes it down. Raises StaleEdit, Refused."""
    save_version(instance=notice, version=version, duplicate=DUPLICATE)
    _record(notice, by, fields)


def _record(notice: Notice, by: Actor, fields: list[str]) -> None:
    detail = {"organization": notice.organization_id, "notice": notice.pk, "fields": fields}
    record(EventType.ORGANIZATION_CHANGED, by=by, detail=detail)
