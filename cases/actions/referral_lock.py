"""Take a referral for oneself until the transaction ends."""

from django.utils.translation import gettext as _

from akishima_support.access import Refused
from akishima_support.access.composed import ComposedOnce
from cases.models import Referral

_LOCKED = ComposedOnce(lambda number: Referral.unscoped.select_for_update(of=("self",)).filter(pk=number))


def locked(referral: Referral, *, version: int | None = None) -> Referral:
    """The referral as it is now, locked. Raises Refused when somebody changed it since `version`.

    Alone: most moves look at the numbers of the two sides only, and whole organizations beside it cost more than
    the move itself.
    """
    current = _LOCKED.first(number=referral.pk)
    if version is not None and current.version != version:
        raise Refused(_("ほかの人が先に変更しました。内容を確かめて、もう一度操作してください。"))
    return current
