"""Packets as the receiver reads them; the sender's preview prints the same."""

from dataclasses import dataclass, field, replace
from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _

from akishima_support.access import Actor
from akishima_support.access.composed import ComposedOnce
from akishima_support.audit.reading import showing_packet
from cases.acts import ACTS
from cases.models import Packet, PacketFile, Referral
from cases.rules.packet_changes import Change, changes_between
from cases.rules.shown import is_opened, is_sender


@dataclass(frozen=True, slots=True)
class Amended:
    """When and why a packet was corrected by a later one."""

    at: datetime
    why: str


@dataclass(frozen=True, slots=True)
class PacketShown:
    """One packet, its content as `packet_content` made it. `basis` is empty where nothing personal was told.

    `files` are the addresses of its documents by their numbers; a packet that is not sent yet has none.
    """

    content: dict
    basis: str
    sha256: str
    sent_at: datetime | None = None
    expires_at: datetime | None = None
    first_opened_at: datetime | None = None
    amended: "Amended | None" = None
    why: str = ""
    changes: list[Change] = field(default_factory=list)
    files: dict[int, str] = field(default_factory=dict)

    @property
    def sections(self) -> list[dict]:
        """What it holds by category; a document that can be saved has its address beside it."""
        return [
            section | {"items": [item | {"url": self.files.get(item.get("file"), "")} for item in section["items"]]}
            for section in self.content["sections"]
        ]

    @property
    def request_label(self) -> str:
        """What its main text is called."""
        return str(ACTS[self.content["act"]].request)

    @property
    def terms(self) -> list[dict]:
        """What was agreed with the act: label and value."""
        return self.content.get("terms", [])


_PACKETS = ComposedOnce(
    lambda referral: (
        Packet.objects.filter(referral_id=referral).select_related("decision__legal_basis").order_by("seq", "id")
    )
)


def packets_of(referral: Referral, actor: Actor) -> list[PacketShown]:
    """The packets that the actor may read now, newest last: the receiver only after receiving the referral."""
    if not is_opened(referral, actor):
        return []
    found, by_number = _PACKETS.rows(referral=referral.pk), {}
    for row in found:
        showing_packet(row.seq)
        by_number[row.pk] = row
    return [_beside_others(row, by_number) for row in found]


def _beside_others(packet: Packet, others: dict[int, Packet]) -> PacketShown:
    before = others.get(packet.amends_id)
    after = next((other for other in others.values() if other.amends_id == packet.pk), None)
    return replace(
        shown(packet, _files_of(packet)),
        amended=Amended(after.sent_at, after.amend_note) if after else None,
        why=packet.amend_note,
        changes=changes_between(before.content, packet.content) if before else [],
    )


def _files_of(packet: Packet) -> dict[int, str]:
    if not any("file" in item for section in packet.content["sections"] for item in section["items"]):
        return {}
    rows = PacketFile.objects.filter(packet=packet)
    return {row.number: reverse("cases:packet_file", args=[row.uid]) for row in rows}


def why_no_packet(referral: Referral, actor: Actor) -> str:
    """What stands where the receiver can read nothing."""
    if is_sender(referral, actor):
        return _("まだ何も渡していません。")
    if not is_opened(referral, actor):
        return _("受領すると、お願いの内容と渡された情報を読めます。")
    return _(
        "同意の撤回や期限切れ、取下げなどのため、渡された情報はいまは読めません。必要なときは、送った機関に確かめてください。"
    )


def basis_label(consent_id: int | None, decision) -> str:
    """On what the telling is founded, in words."""
    if consent_id is not None:
        return _("ご本人の同意")
    if decision is not None:
        return _("ご本人の同意によらない提供：%(basis)s") % {"basis": decision.legal_basis.get_code_display()}
    return ""


def shown(packet: Packet, files: dict[int, str] | None = None) -> PacketShown:
    """One packet for the page."""
    return PacketShown(
        content=packet.content,
        basis=basis_label(packet.consent_id, packet.decision),
        sha256=packet.sha256,
        sent_at=packet.sent_at,
        expires_at=packet.expires_at,
        first_opened_at=packet.first_opened_at,
        files=files or {},
    )
