"""Erasing one person, or one thread of consultations that names nobody, from all tables and from the files."""

import logging
from datetime import datetime
from functools import partial

from django.db import DatabaseError, connection, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Actor
from akishima_support.audit import EventType, record
from akishima_support.uploads import store
from cases.models import (
    Attachment,
    ConsentScan,
    DisposalCertificate,
    DisposalItem,
    Household,
    Packet,
    PacketFile,
    Person,
    StepScan,
)
from cases.rules.disposal_belongings import Belongings, belongings_of, belongings_of_thread, detach, numbers, tables
from cases.rules.disposal_blocks import blocks, needed, threads_blocked
from cases.rules.disposal_due import due_people, due_threads
from cases.rules.packet_content import fingerprint

logger = logging.getLogger(__name__)


class Miscounted(RuntimeError):
    """Other rows went than the certificate says; everything is undone."""


@transaction.atomic
def erase_person(*, item: DisposalItem, by: Actor, at: datetime) -> None:
    """Erase the person and everything of theirs, or note why not."""
    day = timezone.localdate(at)
    person = Person.unscoped.select_for_update().filter(pk=item.person_number).first()
    if person is None or not due_people(day).filter(pk=person.pk).exists():
        _skip(item, _("保存期限が変わったか、見られなくなりました"))
        return
    reasons = blocks([person.pk], day).get(person.pk)
    if reasons:
        _skip(item, "、".join(reasons))
        return
    found = belongings_of(person)
    if not item.batch.restricted and Person.unscoped.filter(pk__in=found.people, restricted=True).exists():
        _skip(item, needed())  # a certificate that every manager reads would tell of somebody hidden
        return
    _erase(item, found, by, at)


@transaction.atomic
def erase_thread(*, item: DisposalItem, by: Actor, at: datetime) -> None:
    """Erase a thread of consultations that names nobody, or note why not."""
    first = due_threads(timezone.localdate(at)).filter(pk=item.consultation_number).first()
    if first is None:
        _skip(item, _("続きの相談があったか、見られなくなりました"))
    elif threads_blocked([first.pk]):
        _skip(item, _("まだ終わっていない連携があります"))
    else:
        _erase(item, belongings_of_thread(first), by, at)


def _skip(item: DisposalItem, reason: str) -> None:
    item.skipped = reason[:300]
    item.save(update_fields=["skipped"])


def _erase(item: DisposalItem, found: Belongings, by: Actor, at: datetime) -> None:
    counts: dict[str, int] = {}
    for name, rows in tables(found):
        counts[name] = counts.get(name, 0) + rows.count()
    certificates = _certify(item, found, {name: number for name, number in counts.items() if number}, at)
    _drop_files(found)
    detach(found)
    homes = numbers(Household._default_manager.filter(members__person__in=found.people))
    gone: dict[str, int] = {}
    for name, rows in tables(found):
        gone[name] = gone.get(name, 0) + (rows._raw_delete(rows.db) or 0)
    if gone != counts:
        raise Miscounted(f"{item.pk}: {counts} {gone}")
    Household._default_manager.filter(pk__in=homes, members=None).delete()
    item.is_done = True
    item.save(update_fields=["is_done"])
    detail = {"number": len(certificates), "rows": sum(counts.values())}
    record(EventType.RECORDS_DISPOSED, by=by, people=found.people, case=item.batch.number, detail=detail)


def _certify(item: DisposalItem, found: Belongings, counts: dict, at: datetime) -> list[DisposalCertificate]:
    """One certificate for each person who goes, because the triggers ask for it; the first one holds the counts."""
    main = item.person_number
    others = sorted(found.people - {main})
    shared = {"batch": item.batch, "requested_by": item.batch.proposed_by, "approved_by": item.batch.approved_by}
    first = DisposalCertificate(
        **shared, person_number=main, consultation_number=item.consultation_number, records=item.records,
        counts=counts, recipients=_recipients(found), executed_at=at,
    )  # fmt: skip
    rows = [first]
    rows += [DisposalCertificate(**shared, person_number=one, along_with=main, executed_at=at) for one in others]
    for row in rows:
        row.sha256 = fingerprint(row.statement)
        row.save(force_insert=True)
    return rows


def _recipients(found: Belongings) -> list[dict]:
    """Which bodies hold a copy: by the number of the referral, which their paper carries, and never by a name."""
    packets = Packet.unscoped.filter(referral__in=found.referrals, is_personal=True).order_by("sent_at", "id")
    rows = packets.select_related("referral__to_organization")
    return [
        {
            "organization": row.referral.to_organization_id,
            "name": row.referral.to_organization.name,
            "referral": row.referral.referral_no,
            "sent_on": timezone.localdate(row.sent_at).isoformat(),
        }
        for row in rows
    ]


def _drop_files(found: Belongings) -> None:
    attachments = Attachment.unscoped.filter(case__in=found.cases)
    scans = ConsentScan.unscoped.filter(person__in=found.people)
    told = PacketFile.unscoped.filter(referral__in=found.referrals)
    replies = StepScan.unscoped.filter(referral__in=found.referrals)
    for row in [*(each for rows in (attachments, scans, replies) for each in rows.exclude(stored_name="")), *told]:
        transaction.on_commit(partial(store.drop, row.stored_name))


def wipe() -> None:
    """Let SQLite forget the bytes of what was erased; PostgreSQL does so by itself when it vacuums."""
    if connection.vendor != "sqlite" or connection.in_atomic_block:
        return
    try:
        with connection.cursor() as cursor:
            cursor.execute("VACUUM")
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except DatabaseError:
        logger.warning("VACUUM after disposal failed; run it while nobody works", exc_info=True)
