"""The two forms of a referral on paper. Neither carries the number of a case."""

from django.utils.translation import gettext as _

from akishima_support.access import Actor
from akishima_support.audit.reading import about_case
from akishima_support.japanese.formats import format_date, format_datetime
from cases.codes.code_list import CodeList
from cases.codes.referral import Achieved, DeclineReason, ReportKind, Usability
from cases.models import Referral
from cases.models.code_words import code_words
from cases.presenters.referral_head import head_of, warned
from cases.presenters.referral_opened import is_read
from cases.presenters.referral_packet import PacketShown, packets_of
from cases.rules.shown import is_opened, is_sender
from network.models.former_name import names_at


def referral_sheet_page(referral: Referral, actor: Actor) -> dict:
    """連携票: the packet that holds now, of those that the actor may read."""
    about_case(referral.referral_no)
    packets = packets_of(referral, actor)[-1:]
    return {
        "addressee": _names(referral)[referral.to_organization_id],
        "head": head_of(referral, actor),
        "warned": warned(referral, actor),
        "facts": _facts(referral, packets),
        "packets": packets,
        "is_outdated": referral.amendment_unread_since is not None and not is_sender(referral, actor),
    }


def reply_sheet_page(referral: Referral, actor: Actor) -> dict:
    """回答書: the boxes to tick."""
    about_case(referral.referral_no)
    names = _names(referral)
    return {
        "addressee": names[referral.from_organization_id],
        "head": head_of(referral, actor),
        "warned": warned(referral, actor),
        "facts": _short(referral, names),
        "reasons": [str(label) for label in DeclineReason.labels],
        "kinds": [str(label) for label in ReportKind.labels],
        "outcomes": _outcomes(referral, actor),
        "results": [str(label) for label in Achieved.labels],
        "usability": [str(label) for label in Usability.labels],
    }


def _outcomes(referral: Referral, actor: Actor) -> list[str]:
    """What the final report has to answer, for whoever may read what was asked; the packet itself is not shown."""
    if not (is_sender(referral, actor) or (is_opened(referral, actor) and is_read(referral))):
        return []
    return code_words(CodeList.ASKED_OUTCOME, referral.asked_outcomes)


def _facts(referral: Referral, packets: list[PacketShown]) -> list[tuple[str, str]]:
    """A correction was sent when it was sent, not with what it corrects."""
    names = _names(referral)
    sent_at = packets[0].sent_at if packets else referral.sent_at
    more = [
        (_("送った機関"), names[referral.from_organization_id]),
        (_("緊急度"), str(referral.get_urgency_display())),
        (_("送付日時"), format_datetime(sent_at) if sent_at else ""),
    ]
    return [*_short(referral, names), *more]


def _short(referral: Referral, names: dict[int, str]) -> list[tuple[str, str]]:
    return [
        (_("連携番号"), referral.referral_no),
        (_("種別"), str(referral.get_act_display())),
        (_("宛先"), names[referral.to_organization_id]),
        (_("回答期限"), format_date(referral.respond_by) if referral.respond_by else _("回答は不要です")),
    ]


def _names(referral: Referral) -> dict[int, str]:
    """Both bodies as they were called when it was sent."""
    return names_at([referral.from_organization, referral.to_organization], referral.sent_at)
