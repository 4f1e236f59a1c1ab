"""One act towards one body at a time: of a case, a body has one open referral of each kind to each other body.

What other bodies do about the person makes no difference: it must not be seen by being refused.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import IntegrityError
from django.db.models import Q
from django.utils.translation import gettext as _

from akishima_support.access import Refused
from cases.codes.referral import Act
from cases.models import Referral
from cases.states import OPEN_AT_RECEIVER


def check_is_only_one(referral: Referral, case_id: int | None) -> None:
    """Raise Refused while another referral of the case, of the same act, from and to the same body, is open there.

    The constraint `one_open_referral_of_sender` says it again, `one_open_handover_of_…` that nobody has two leads.
    """
    _check_no_second_lead(referral, case_id)
    if case_id is None:
        return
    sides = {name: getattr(referral, name) for name in ("act", "from_organization_id", "to_organization_id")}
    other = (
        Referral.objects.filter(case_id=case_id, **sides, state__in=OPEN_AT_RECEIVER).exclude(pk=referral.pk).first()
    )
    if other is not None:
        message = _(
            "このケースには、同じ種別・同じ宛先の連携 %(number)s がまだあります。それが終わってからにしてください。"
        )
        raise Refused(message % {"number": other.referral_no})


def _check_no_second_lead(referral: Referral, case_id: int | None) -> None:
    if referral.act != Act.HANDOVER:
        return
    same = Q(person_id=referral.person_id) | (Q(case_id=case_id) if case_id else Q(pk=None))
    others = Referral.objects.filter(same, act=Act.HANDOVER, state__in=OPEN_AT_RECEIVER)
    if others.exclude(pk=referral.pk).exists():
        raise Refused(
            _("この方の引継ぎは、ほかにまだ終わっていません。主担当が二つにならないように、先に終えてください。")
        )


@contextmanager
def told_if_another_was_first() -> Iterator[None]:
    """Raise Refused where somebody else sent the same in the same moment, and the database kept the second one out."""
    try:
        yield
    except IntegrityError as error:
        if "one_open_referral_of_sender" in str(error):
            raise Refused(_("同じ種別・同じ宛先の連携が、たったいま送られました。一覧で確かめてください。")) from error
        if "one_open_handover" in str(error):
            raise Refused(_("この方の引継ぎが、たったいま別に送られました。一覧で確かめてください。")) from error
        raise
