"""Who may do what with a decision of a meeting."""

from datetime import date

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor, Capability, Refused, Role
from network.meeting_result_codes import ActionState
from network.models import ActionItem, Affiliation, Meeting, MeetingAttendance, Organization, User

DOERS = (Role.WINDOW_STAFF, Role.MANAGER, Role.PARTNER_STAFF)


def people_of_bodies(today: date):
    """Affiliations of those who can be asked to do something, with their names."""
    return Affiliation.objects.valid_on(today).filter(role__in=DOERS).select_related("user", "organization")


def check_owner(*, meeting: Meeting, owner: Organization, doer: User | None, today: date) -> None:
    """The owner exists and can see the meeting; the doer works there. Raises Refused."""
    if owner.is_closed:
        raise Refused(_("廃止された機関には頼めません。"))
    if meeting.is_closed_kind and not owner.is_window and not _is_invited(meeting, owner):
        raise Refused(_("この会議のことは、窓口と呼ばれた機関のほかには見えません。その機関には頼めません。"))
    if doer is not None and not people_of_bodies(today).filter(user=doer, organization=owner).exists():
        raise Refused(_("担当する人が、選んだ機関の人ではありません。"))


def _is_invited(meeting: Meeting, owner: Organization) -> bool:
    return MeetingAttendance.unscoped.filter(meeting=meeting, organization=owner).exists()


def check_is_open(item: ActionItem) -> None:
    """Still to be done."""
    if not item.is_open:
        raise Refused(_("この件は、もう終わっています。"))


def check_can_finish(item: ActionItem, by: Actor) -> None:
    """Open, and said by the owner or the secretariat."""
    if not _is_concerned(item, by):
        raise Refused(_("済みにできるのは、頼まれた機関と窓口です。"))
    check_is_open(item)


def check_can_drop(item: ActionItem, by: Actor) -> None:
    """Open, and given up by the secretariat."""
    if not by.can(Capability.MEETING_KEEP):
        raise Refused(_("取りやめを決めるのは、窓口です。"))
    check_is_open(item)


def check_can_reopen(item: ActionItem, by: Actor) -> None:
    """Not open: the owner takes back its own word, the secretariat any."""
    if item.is_open:
        raise Refused(_("この件は、まだ終わっていません。"))
    if not _is_concerned(item, by) or (item.state == ActionState.DROPPED and not by.can(Capability.MEETING_KEEP)):
        raise Refused(_("戻せるのは、頼まれた機関と窓口です。取りやめたものは、窓口だけが戻せます。"))


def can(check, item: ActionItem, by: Actor) -> bool:
    """Whether a check lets it pass, so that its button is offered."""
    try:
        check(item, by)
    except Refused:
        return False
    return True


def _is_concerned(item: ActionItem, by: Actor) -> bool:
    is_owner = by.can(Capability.MEETING_ACT) and item.owner_id == by.organization_id
    return is_owner or by.can(Capability.MEETING_KEEP)


def is_late(item: ActionItem) -> bool:
    """Whether its day has passed."""
    return item.is_late_on(timezone.localdate())
