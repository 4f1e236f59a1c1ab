"""What this act asks of whoever looks, what was agreed with it, and how far it has come."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from akishima_support.access import Actor
from akishima_support.japanese.formats import format_date, format_datetime
from akishima_support.japanese.punctuation import listed
from cases.acts import ACTS
from cases.codes.referral import Act
from cases.models import Referral, ReferralStep
from cases.rules.leads import has_moved, moves_lead
from cases.rules.packet_content import terms_of
from cases.rules.shown import is_sender
from cases.states import ENDED, Move


@dataclass(frozen=True, slots=True)
class VisitShown:
    """One visit."""

    on: str
    visitors: str
    result: str
    text: str


@dataclass(frozen=True, slots=True)
class ActBox:
    """The box of the page. `duty` is empty once nothing is to be done any more."""

    meaning: str
    duty: str
    facts: list[tuple[str, str]]
    visits: list[VisitShown]


def act_box(referral: Referral, actor: Actor, *, reads: bool) -> ActBox:
    """What was agreed ends for the receiver with what it was told: it `reads` nothing before and nothing after."""
    rule, sends = ACTS[referral.act], is_sender(referral, actor)
    is_over = referral.state in ENDED or referral.declined_at is not None
    return ActBox(
        meaning=rule.meaning,
        duty="" if is_over else rule.sender if sends else rule.receiver,
        facts=[fact for fact in _facts(referral, sends) if fact[1]] if sends or reads else [],
        visits=_visits(referral) if referral.act == Act.OUTREACH_REQUEST else [],
    )


def _facts(referral: Referral, sends: bool) -> list[tuple[str, str]]:
    facts = [(term["label"], term["value"]) for term in terms_of(referral)]
    if sends:
        facts += [
            (_("お名前を出す理由"), referral.named_because),
            (_("説明したこと"), _explained(referral)),
            (_("チラシ"), _("渡した") if referral.leaflet_given else ""),
        ]
    if moves_lead(referral) and referral.state not in ENDED:
        facts.insert(0, (_("いまの主担当"), _lead(referral)))
    if referral.act == Act.LINKAGE and referral.accepted_at is not None:
        facts += [
            (_("受けた側が会えたと伝えた日時"), _said(referral.met_at)),
            (_("送った側が確かめた日時"), _said(referral.confirmed_at)),
        ]
    return facts


def _explained(referral: Referral) -> str:
    said = {
        _("有料であること"): referral.cost_explained,
        _("案内の前に伝えること（民生委員の参加など）"): referral.privacy_explained,
    }
    return listed(text for text, is_said in said.items() if is_said)


def _lead(referral: Referral) -> str:
    return (referral.to_organization if has_moved(referral) else referral.from_organization).name


def _said(moment) -> str:
    return format_datetime(moment) if moment else _("まだ")


def _visits(referral: Referral) -> list[VisitShown]:
    rows = ReferralStep.objects.filter(referral=referral, move=Move.VISIT, struck_by=None).order_by("visit_on", "id")
    return [
        VisitShown(format_date(row.visit_on), row.visitors, str(row.get_visit_result_display()), row.text)
        for row in rows
    ]
