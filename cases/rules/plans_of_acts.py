"""What each act asks of what the sender has agreed: the days, the purpose, and what has to be in the packet."""

from datetime import date

from django.utils.translation import gettext as _

from akishima_support.access import Actor, Refused
from cases.codes.consent import Category
from cases.codes.referral import Act, FirstContact, InfoPurpose
from cases.models import Referral
from cases.rules.moves import check_can_move
from cases.states import Move

REACHED_BY = {"phone", "address", f"text_{Category.BASIC}"}
WHERE_TO_GO = {"address", f"text_{Category.BASIC}"}
NOTE = "handover_note"


def check_terms(referral: Referral, content: dict, day: date) -> None:
    """Raise Refused when what was agreed does not fit the act."""
    keys = {item["key"] for section in content["sections"] for item in section["items"]}
    check = CHECKS.get(Act(referral.act))
    if check is not None:
        check(referral, keys, day)


def check_can_replan(
    referral: Referral, actor: Actor, meeting_on: date | None, overlap_until: date | None, day: date
) -> None:
    """Raise Refused when the days cannot be moved so."""
    check_can_move(Move.REPLAN, referral, actor)
    if (meeting_on, overlap_until) == (referral.meeting_on, referral.overlap_until):
        raise Refused(_("いまの日程と同じです。"))
    if referral.act != Act.HANDOVER and overlap_until is not None:
        raise Refused(_("重なりの期間があるのは、引継ぎだけです。"))
    check_days(referral.act, meeting_on, overlap_until, day)


def check_days(act: str, meeting_on: date | None, overlap_until: date | None, day: date) -> None:
    """Raise Refused for days that cannot be, or a hand-over without an end of the time together."""
    if act != Act.HANDOVER:
        return
    if overlap_until is None:
        raise Refused(_("重なりの期間の終わりを決めてください。"))
    if overlap_until < day:
        raise Refused(_("重なりの期間の終わりが、過ぎた日になっています。"))
    if meeting_on is not None and meeting_on > overlap_until:
        raise Refused(_("合同面談の日は、重なりの期間の中で決めてください。"))


def _introduction(referral: Referral, keys: set[str], day: date) -> None:
    if referral.first_contact == FirstContact.RECEIVER and not keys & REACHED_BY:
        raise Refused(_("受ける機関から連絡するときは、電話などの連絡先を渡す情報に含めてください。"))


def _handover(referral: Referral, keys: set[str], day: date) -> None:
    if NOTE not in keys:
        raise Refused(_("引継ぎには、引継書が要ります。"))
    check_days(referral.act, referral.meeting_on, referral.overlap_until, day)


def _outreach(referral: Referral, keys: set[str], day: date) -> None:
    if not keys & WHERE_TO_GO:
        raise Refused(_("訪問する先が分かるように、住所か、①基本情報で伝えることを含めてください。"))


def _inquiry(referral: Referral, keys: set[str], day: date) -> None:
    if keys and not referral.named_because.strip():
        raise Refused(_("照会はまずお名前を出さずに行います。お名前などを渡すときは、その理由を書いてください。"))


def _info_provision(referral: Referral, keys: set[str], day: date) -> None:
    if not referral.info_purpose:
        raise Refused(_("何のために伝えるかを選んでください。"))
    if referral.info_purpose == InfoPurpose.GENERAL and keys:
        raise Refused(_("一般的なお知らせに、個人の情報は含められません。"))


CHECKS = {
    Act.INTRODUCTION: _introduction,
    Act.LINKAGE: _introduction,
    Act.HANDOVER: _handover,
    Act.OUTREACH_REQUEST: _outreach,
    Act.INQUIRY: _inquiry,
    Act.INFO_PROVISION: _info_provision,
}
