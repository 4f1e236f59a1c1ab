"""Rows that the secretariat keeps: activities, trainings, leaflets, and what the city considers."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor
from akishima_support.audit import EventType, record
from network.actions.versions import save_once, save_version
from network.models import Occasion, Proposal, ProposalFollowUp
from network.models.sourced import Sourced

DUPLICATE = _("同じものが、すでに登録されています。")


@transaction.atomic
def add(*, row: Sourced, token: UUID, materials=None, by: Actor) -> None:
    """A new row, once for each form: the number of the form becomes the row's. Raises Refused for a double."""
    if type(row).unscoped.filter(uid=token).exists():
        return
    row.uid = token
    save_once(instance=row, duplicate=DUPLICATE)
    _set_materials(row, materials)
    _record(row, by, added=True)


@transaction.atomic
def change(*, row: Sourced, version: int, fields: list[str], materials=None, by: Actor) -> None:
    """Save an edit. Raises StaleEdit when it changed meanwhile, Refused for a double."""
    save_version(instance=row, version=version, duplicate=DUPLICATE)
    _set_materials(row, materials)
    _record(row, by, fields=fields)


@transaction.atomic
def note_occasion(*, occasion: Occasion, token: UUID, by: Actor, at: datetime) -> None:
    """One time that it took place, once for each form."""
    if Occasion.unscoped.filter(uid=token).exists():
        return
    occasion.uid, occasion.recorded_at, occasion.recorded_by_id = token, at, by.user_id
    save_once(instance=occasion, duplicate=DUPLICATE)
    _record(occasion, by, added=True)


@transaction.atomic
def correct_occasion(*, occasion: Occasion, version: int, fields: list[str], by: Actor, at: datetime) -> None:
    """Save an edit of it. Raises StaleEdit when it changed meanwhile."""
    occasion.recorded_at, occasion.recorded_by_id = at, by.user_id
    save_version(instance=occasion, version=version, duplicate=DUPLICATE)
    _record(occasion, by, fields=fields)


@transaction.atomic
def follow(*, entry: ProposalFollowUp, token: UUID, by: Actor, at: datetime) -> None:
    """Who decided what; the proposal stands as the newest decision says, whenever it is entered."""
    proposal = Proposal.unscoped.select_for_update(of=("self",)).get(pk=entry.proposal_id)
    if ProposalFollowUp.unscoped.filter(uid=token).exists():
        return
    entry.uid, entry.recorded_at, entry.recorded_by_id = token, at, by.user_id
    save_once(instance=entry, duplicate=DUPLICATE)
    proposal.status = ProposalFollowUp.unscoped.filter(proposal=proposal).in_order().last().status
    proposal.version += 1
    proposal.save(update_fields=["status", "version"])
    _record(proposal, by, code=entry.status)


def set_verified(row: Sourced, is_verified: bool, on: date) -> None:
    """Take 市の確認前 away or set it; the day of an earlier confirmation stays."""
    if is_verified != row.is_verified:
        row.verified_on = on if is_verified else None


def _set_materials(row: Sourced, materials) -> None:
    if materials is not None:
        row.materials.set(materials)


def _record(row, by: Actor, **detail) -> None:
    record(EventType.ACTIVITY_KEPT, by=by, detail={"kind": row._meta.model_name, "number": row.pk} | detail)
