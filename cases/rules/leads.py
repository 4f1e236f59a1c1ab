"""Which of the two sides of a hand-over leads now."""

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from akishima_support.access import Refused
from cases.acts import ACTS, Lead
from cases.models import Case, Referral
from cases.states import State


def moves_lead(referral: Referral) -> bool:
    """Whether the lead moves with the act."""
    return ACTS[referral.act].lead_after == Lead.RECEIVER


def has_moved(referral: Referral) -> bool:
    """Whether the receiver has accepted the lead and has it still, as far as this referral tells."""
    is_over = referral.declined_at is not None or referral.state == State.WITHDRAWN
    return moves_lead(referral) and referral.accepted_at is not None and not is_over


def check_sender_leads(referral: Referral) -> None:
    """Raise Refused when the sender hands over what somebody else leads.

    The window's case says who leads; where there is none, the hand-overs that the sender has made before.
    """
    if not moves_lead(referral):
        return
    if referral.case_id is None:
        leads = not any(map(has_moved, _earlier_ones(referral)))
    else:
        leads = Case.unscoped.filter(pk=referral.case_id, lead_organization_id=referral.from_organization_id).exists()
    if not leads:
        raise Refused(_("いまの主担当は、ほかの機関です。引き継げるのは、主担当の機関だけです。"))


def check_lead_may_come(referral: Referral, case: Case) -> None:
    """Raise Refused when the hand-over would take the lead of a case from a third body, which was not asked."""
    sides = (referral.from_organization_id, referral.to_organization_id)
    if moves_lead(referral) and case.lead_organization_id not in sides:
        raise Refused(
            _(
                "このケースの主担当は%(name)sです。先に%(name)sから引継ぎを受けてから、受け入れてください。主担当を替えないときは、対応困難と答えて、別の種別で送ってもらってください。"
            )
            % {"name": case.lead_organization.name}
        )


def _earlier_ones(referral: Referral) -> QuerySet[Referral]:
    of_person = Referral.unscoped.filter(act=referral.act, person_id=referral.person_id)
    return of_person.filter(from_organization_id=referral.from_organization_id).exclude(pk=referral.pk)
