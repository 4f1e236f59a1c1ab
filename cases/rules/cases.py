"""What can be done with a case now."""

from django.utils.translation import gettext as _

from akishima_support.access import Refused
from akishima_support.japanese.punctuation import listed
from cases.models import Case, Referral
from cases.states import TURN, Side


def check_is_open(case: Case) -> None:
    """Raise Refused for a case that has ended: its record is kept as it was."""
    if case.is_closed:
        raise Refused(_("終了したケースです。続けるときは、先に再開してください。"))


def check_can_close(case: Case) -> None:
    """Raise Refused while a referral of the case is under way: nobody falls between two offices."""
    check_is_open(case)
    live = Referral.objects.filter(case=case).live().select_related("to_organization", "from_organization")
    waiting = [_waits(referral) for referral in live.newest_first()[:10]]
    if waiting:
        message = _("まだ終わっていない連携があるので、終了できません。%(waiting)s")
        raise Refused(message % {"waiting": listed(waiting)})


def _waits(referral: Referral) -> str:
    side = TURN[referral.state]
    whose = referral.to_organization if side is Side.RECEIVER else referral.from_organization
    return _("%(number)s（%(act)s・%(state)s）は%(name)sの番です") % {
        "number": referral.referral_no,
        "act": referral.get_act_display(),
        "state": referral.get_state_display(),
        "name": whose.name,
    }


def check_can_reopen(case: Case) -> None:
    """Raise Refused unless the case has ended and the person has no other open one."""
    if not case.is_closed:
        raise Refused(_("このケースは終了していません。"))
    other = Case.objects.filter(person_id=case.person_id).open().first()
    if other is not None:
        message = _("この方には支援中のケース %(case_no)s があります。そちらに記録してください。")
        raise Refused(message % {"case_no": other.case_no})
