"""Who may say whether a referral could be used, and what it must not say."""

from django.utils.translation import gettext as _

from akishima_support.access import Actor, Refused
from akishima_support.japanese.search_key import search_key
from cases.codes.referral import Usability
from cases.models import Packet, Referral, ReferralRating
from cases.rules.moves import may_stand_in, sides_of
from cases.states import Side

NAMING = {"name", "kana", "nickname", "phone", "address"}


def check_can_rate(referral: Referral, actor: Actor) -> None:
    """Raise Refused unless the actor stands on the receiver's side and it was opened; its end changes nothing."""
    if Side.RECEIVER not in sides_of(actor, referral) or referral.received_at is None:
        raise Refused(_("受領した連携だけを評価できます。"))


def can_rate(referral: Referral, actor: Actor) -> bool:
    """Whether `check_can_rate` lets it pass."""
    return Side.RECEIVER in sides_of(actor, referral) and referral.received_at is not None


def check_can_enter(referral: Referral, rating: ReferralRating | None, actor: Actor) -> None:
    """Raise Refused unless the actor may enter the rating for the body, and the body has not said one itself."""
    if not can_enter(referral, actor):
        raise Refused(_("機関が受領した連携だけに、評価を代行入力できます。"))
    if rating is not None and not rating.on_behalf:
        raise Refused(_("この連携は、機関が自分で評価しています。代行入力では変えられません。"))


def can_enter(referral: Referral, actor: Actor) -> bool:
    """Whether the actor may enter what the body says, once it was received."""
    return may_stand_in(actor, referral) and referral.received_at is not None


def check_rating(referral: Referral, usability: str, faults: list[str], note: str) -> None:
    """Raise Refused without a reason where it was hard to use, or for a note that tells of the person."""
    if usability != Usability.YES and not faults:
        raise Refused(_("使いにくかったところを選んでください。"))
    text = search_key(note)
    if any(word in text for word in _told(referral)):
        raise Refused(_("ご本人のことは書かないでください。頼み方についてだけ書いてください。"))


def _told(referral: Referral) -> set[str]:
    """Names, telephone numbers and addresses that were told with it, as they are searched for."""
    contents = [packet.content for packet in Packet.unscoped.filter(referral=referral)]
    items = [item for content in contents for section in content["sections"] for item in section["items"]]
    keys = {search_key(item["value"]) for item in items if item["key"] in NAMING}
    return {key for key in keys if len(key) >= 2}
