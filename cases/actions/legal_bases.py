"""Keeping the city's list of bases."""

from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Actor, Refused
from akishima_support.audit import EventType, record
from cases.actions.cut_notices import drop_open, note_switched_off
from cases.legal_bases import STARTING_LIST
from cases.models import LegalBasis


def start_list(**_kwargs) -> None:
    """Add the bases that are missing; what the administrator has changed stays. Runs after every migration."""
    present = set(LegalBasis.unscoped.values_list("code", flat=True))
    LegalBasis.unscoped.bulk_create(
        LegalBasis(sort=number, **row) for number, row in enumerate(STARTING_LIST) if row["code"] not in present
    )


@transaction.atomic
def change(  # noqa: PLR0913 - the whole of a row of the list
    *,
    legal_basis: LegalBasis,
    is_enabled: bool,
    explanation: str,
    evidence: str,
    sectors: list[str],
    instrument: str,
    instrument_on: date | None,
    by: Actor,
    version: int,
) -> LegalBasis:
    """Change what a basis permits, and switch it on or off.

    A meeting's basis needs its instrument and date first. Switched off, what was told on it is read no more.
    """
    current = LegalBasis.unscoped.select_for_update().get(pk=legal_basis.pk)
    if current.version != version:
        raise Refused(_("ほかの人が先に変更しました。内容を確かめて、もう一度操作してください。"))
    if is_enabled and current.needs_instrument and not (instrument and instrument_on):
        raise Refused(_("要綱などの名称と日付を入力してから、使うにしてください。"))
    if is_enabled and not sectors:
        raise Refused(_("渡せる機関の区分を一つ以上選んでください。"))
    was_enabled = current.is_enabled
    current.is_enabled, current.instrument, current.instrument_on = is_enabled, instrument, instrument_on
    current.explanation, current.evidence, current.sectors = explanation, evidence, sectors
    current.version += 1
    current.save()
    if was_enabled and not is_enabled:
        note_switched_off(basis=current, by=by, at=timezone.now())
    if is_enabled and not was_enabled:
        drop_open(basis=current)
    record(
        EventType.LEGAL_BASIS_CHANGED, by=by, detail={"code": current.code, "enabled": is_enabled, "sectors": sectors}
    )
    return current
