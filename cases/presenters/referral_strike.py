"""The pages of a mistake: one entry, and what the other side took back."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from akishima_support.access import Actor, Refused
from akishima_support.audit.reading import about_case
from akishima_support.japanese.formats import format_datetime
from cases.codes.referral import INCIDENTS
from cases.forms.referral_strike import StrikeForm
from cases.models import Referral, ReferralStep
from cases.presenters.referral_head import head_of, warned
from cases.presenters.referral_timeline import words_of
from cases.rules.clocks import decides
from cases.rules.shown import is_sender
from cases.rules.strikes import check_can_strike, state_before


@dataclass(frozen=True, slots=True)
class Band:
    """What stands above the page, and where one says that one has seen it or done something about it."""

    title: str
    text: str
    url: str = ""
    label: str = ""
    is_post: bool = False


def strike_page(form: StrikeForm, step: ReferralStep, actor: Actor) -> dict:
    """The context. The page says beforehand what will be moved back."""
    referral = form.referral
    about_case(referral.referral_no)
    before = state_before(step, referral)
    return {
        "form": form,
        "head": head_of(referral, actor),
        "refusal": "" if form.is_bound else _refusal(step, referral, actor),
        "warned": warned(referral, actor),
        "entry": f"{format_datetime(step.at)}　{step.get_move_display()}",
        "words": words_of(step, referral, actor),
        "back_to": before.label if before else "",
    }


def _refusal(step: ReferralStep, referral: Referral, actor: Actor) -> str:
    try:
        check_can_strike(step, referral, actor)
    except Refused as refusal:
        return refusal.message
    return ""


def bands_of(referral: Referral, actor: Actor) -> list[Band]:
    """An incident, a referral that should never have come, and entries that the other side took back."""
    sends = is_sender(referral, actor)
    found = [_incident(referral, actor)] if sends else [_misdelivered(referral)]
    since = referral.sender_untold_since if sends else referral.receiver_untold_since
    if since is not None:
        found.append(
            Band(
                _("相手が、誤入力を取り消しました"),
                _("%(at)sに取り消されました。取り消された内容は使わないでください。") % {"at": format_datetime(since)},
                reverse("cases:referral_read_strike", args=[referral.uid]),
                _("確かめました"),
                is_post=True,
            )
        )
    return [band for band in found if band is not None]


def _misdelivered(referral: Referral) -> Band | None:
    if not referral.misdelivery:
        return None
    return Band(
        _("この連携は、誤って送られたものです"),
        _(
            "読んだ内容は使わないでください。印刷したものや写しは、返すか、復元できない方法で廃棄し、送った機関に連絡してください。"
        ),
    )


def _incident(referral: Referral, actor: Actor) -> Band | None:
    if referral.misdelivery not in INCIDENTS or referral.is_recalled:
        return None
    kind = referral.get_misdelivery_display()
    if referral.incident_closed_at is not None:
        closed = format_datetime(referral.incident_closed_at)
        text = f"{closed} {referral.incident_closed_by.name}　{referral.incident_note}"
        return Band(_("誤送付（%(kind)s）: 対応済み") % {"kind": kind}, text)
    return Band(
        _("誤送付（%(kind)s）") % {"kind": kind},
        _("相手の閲覧は止まっています。相手への連絡、返却・廃棄の確認、ご本人への説明と、報告の要否の判断が要ります。"),
        reverse("cases:referral_incident", args=[referral.uid]) if decides(actor) else "",
        _("対応したことを記録する"),
    )
