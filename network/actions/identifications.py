"""把握の件数: how often a body came to know of somebody in a fiscal year, in numbers or in words, without names."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor
from akishima_support.audit import EventType, record
from network.actions.versions import save_once, save_version
from network.models import IdentificationReport

WRONG = _("この内容では保存できません。件数を確かめてください。")


@transaction.atomic
def report(*, row: IdentificationReport, token: UUID, by: Actor, at: datetime) -> None:
    """A new statement, once for each form."""
    if IdentificationReport.unscoped.filter(uid=token).exists():
        return
    row.uid = token
    _sign(row, by, at)
    save_once(instance=row, duplicate=WRONG)
    _record(row, by)


@transaction.atomic
def correct(*, row: IdentificationReport, version: int, fields: list[str], by: Actor, at: datetime) -> None:
    """Save an edit. Raises StaleEdit when it changed meanwhile."""
    _sign(row, by, at)
    save_version(instance=row, version=version, duplicate=WRONG)
    _record(row, by, fields=fields)


def _sign(row: IdentificationReport, by: Actor, at: datetime) -> None:
    """What a body says of itself is its own report; nothing has to be verified by the city."""
    row.reported_at, row.reported_by_id = at, by.user_id
    row.as_of = row.verified_on = at.date()
    if not row.source_note:
        with translation.override("ja"):  # what is stored, whatever the page speaks
            row.source_note = (gettext("%(name)sの報告") % {"name": row.organization.name})[:200]


def _record(row: IdentificationReport, by: Actor, **detail) -> None:
    about = {"organization": row.organization_id, "year": row.fiscal_year}
    record(EventType.IDENTIFICATION_REPORTED, by=by, detail=about | detail)
