"""What a 引継ぎ at 18 needs before it can be planned or begun."""

from datetime import date

from django.utils.translation import gettext as _

from akishima_support.access import Actor, Capability, Refused
from cases.codes.person import DatePrecision
from cases.codes.referral import Act
from cases.codes.turning import Nearness
from cases.models import Person, PlannedHandover
from cases.rules.recipients import check_can_address
from cases.rules.turning_18 import turning
from cases.states import NOT_YET_SENT
from network.models import Organization


def check_can_plan(person: Person, to_organization: Organization, by: Actor, day: date) -> None:
    """Raise Refused unless a partner plans for somebody of its own whose 18th year can still be waited for."""
    if not by.can(Capability.HANDOVER_PLAN) or person.keeper_id != by.organization_id:
        raise Refused(_("引継ぎを予定できるのは、自分の機関の記録にある方だけです。"))
    check_birth(person.born_on, person.born_precision, day)
    check_can_address(
        act=Act.HANDOVER, from_organization_id=by.organization_id, to_organization=to_organization, day=day
    )
    if PlannedHandover.unscoped.coming().filter(person=person).exists():
        raise Refused(_("この方の引継ぎは、すでに予定されています。"))


def check_birth(born_on: date | None, precision: str, day: date) -> None:
    """Raise Refused unless the birthday is known and the school year after it has not ended."""
    if born_on is None or precision != DatePrecision.DAY:
        raise Refused(_("18歳になる日を数えるため、生年月日を日まで入力してください。"))
    if turning(born_on, day).nearness == Nearness.YEAR_OVER:
        raise Refused(_("18歳になった年度が終わっています。予定ではなく、引継ぎの連携を始めてください。"))


def check_can_change(plan: PlannedHandover, to_organization: Organization, by: Actor, day: date) -> None:
    """Raise Refused for a plan that is over, or another body once a draft was begun for the first."""
    check_is_coming(plan)
    if to_organization.pk == plan.to_organization_id:
        return
    if plan.referral is not None and plan.referral.state in NOT_YET_SENT:
        raise Refused(_("下書きを始めているため、引継ぎ先は変えられません。先に下書きを取り下げてください。"))
    check_can_address(
        act=Act.HANDOVER, from_organization_id=by.organization_id, to_organization=to_organization, day=day
    )


def check_is_coming(plan: PlannedHandover) -> None:
    """Raise Refused for a plan that was given up or is sent."""
    if plan.dropped_at is not None:
        raise Refused(_("この予定は、すでに取りやめられています。"))
    if plan.referral is not None and plan.referral.sent_at is not None:
        raise Refused(_("この引継ぎは、すでに送られています。"))
