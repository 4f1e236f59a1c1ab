"""One act towards one body at a time: a case has one open referral of each kind to each body."""

from django.utils.translation import gettext as _

from akishima_support.access import Refused
from cases.models import Referral
from cases.states import OPEN_AT_RECEIVER


def check_is_only_one(referral: Referral, case_id: int | None) -> None:
    """Raise Refused while another referral of the case, of the same act and to the same body, is open there.

    The constraint `one_open_referral_per_case_and_body` says it again.
    """
    if case_id is None:
        return
    same = Referral.objects.filter(case_id=case_id, act=referral.act, to_organization_id=referral.to_organization_id)
    other = same.filter(state__in=OPEN_AT_RECEIVER).exclude(pk=referral.pk).first()
    if other is not None:
        message = _(
            "このケースには、同じ種別・同じ宛先の連携 %(number)s がまだあります。それが終わってからにしてください。"
        )
        raise Refused(message % {"number": other.referral_no})
