"""The band of a correction on the page of a referral: being written, waiting for an approver, or not read yet."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from akishima_support.access import Actor, Capability
from akishima_support.japanese.formats import format_datetime
from cases.models import Referral
from cases.rules.amending import is_amending, note_of
from cases.rules.moves import can_move
from cases.rules.shown import is_sender
from cases.states import Move


@dataclass(frozen=True, slots=True)
class Amending:
    """What is going on, and where whoever looks can go on with it."""

    title: str
    text: str
    url: str = ""
    label: str = ""
    drop_url: str = ""


def amending_of(referral: Referral, actor: Actor) -> Amending | None:
    """What each side may know of it: the receiver learns of a correction when it is sent."""
    if not is_sender(referral, actor):
        return _unread(referral, actor)
    if is_amending(referral):
        return _written(referral, actor)
    if referral.amendment_unread_since is None:
        return None
    since = format_datetime(referral.amendment_unread_since)
    return Amending(
        _("訂正版を、相手はまだ読んでいません"),
        _("%(at)sに送りました。急ぐときは電話でも知らせてください。") % {"at": since},
    )


def _unread(referral: Referral, actor: Actor) -> Amending | None:
    if referral.amendment_unread_since is None:
        return None
    since = format_datetime(referral.amendment_unread_since)
    can_read = can_move(Move.READ_AMENDMENT, referral, actor)
    return Amending(
        _("訂正版が届いています"),
        _("%(at)sに届きました。下の内容は、訂正される前のものです。") % {"at": since},
        url=reverse("cases:referral_read_amendment", args=[referral.uid]) if can_read else "",
        label=_("訂正版を読む"),
    )


def _written(referral: Referral, actor: Actor) -> Amending:
    is_asked = referral.amendment_asked_at is not None
    page = "cases:referral_approve" if is_asked else "cases:referral_sections"
    may_write = can_move(Move.AMEND, referral, actor)
    may_go_on = may_write and (actor.can(Capability.REFERRAL_APPROVE) or not is_asked)
    return Amending(
        _("訂正が承認を待っています") if is_asked else _("訂正を書いています"),
        _("%(name)s %(at)s　訂正の理由：%(note)s")
        % {
            "name": referral.amending_by.name,
            "at": format_datetime(referral.amending_at),
            "note": note_of(referral),
        },
        url=reverse(page, args=[referral.uid]) if may_go_on else "",
        label=_("承認する・戻す") if is_asked else _("訂正を続ける"),
        drop_url=reverse("cases:referral_amend_drop", args=[referral.uid]) if may_write else "",
    )
