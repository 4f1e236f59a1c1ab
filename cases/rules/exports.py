"""Whether a list of cases may leave the system now."""

from datetime import datetime, timedelta

from django.utils.translation import gettext as _

from akishima_support.access import Actor, Refused
from cases.codes.export import WITHOUT_APPROVAL
from cases.models import ExportRequest

GOOD_FOR = timedelta(days=7)
LARGEST = 5000


def check_size(rows: int) -> None:
    """Raise Refused for nothing, and for more than anybody looks through."""
    if rows == 0:
        raise Refused(_("条件に当てはまるケースがありません。"))
    if rows > LARGEST:
        raise Refused(_("書き出せるのは%(most)s件までです。条件を絞ってください。") % {"most": LARGEST})


def needs_approval(rows: int) -> bool:
    """More than WITHOUT_APPROVAL people leave only with a second person's word."""
    return rows > WITHOUT_APPROVAL


def check_can_decide(request: ExportRequest, by: Actor) -> None:
    """Raise Refused for a request that is decided, and for one's own."""
    if request.requested_by_id == by.user_id:
        raise Refused(_("自分の申請は承認できません。ほかの承認者に頼んでください。"))
    if request.approved_at or request.refused_at:
        raise Refused(_("この申請はもう決まっています。"))


def check_can_hand_over(request: ExportRequest, rows: int, by: Actor, at: datetime) -> None:
    """Raise Refused unless the actor asked for it, it is agreed to, unused, fresh, and no larger than agreed."""
    if request.requested_by_id != by.user_id:
        raise Refused(_("書き出せるのは申請した人だけです。"))
    if request.handed_over_at:
        raise Refused(_("この申請ではもう書き出しました。必要なら、もう一度申請してください。"))
    if at - request.requested_at > GOOD_FOR:
        raise Refused(_("申請から7日を過ぎました。もう一度申請してください。"))
    if needs_approval(max(rows, request.rows)) and not request.approved_at:
        raise Refused(_("承認者の承認を待っています。"))
    if rows > max(request.rows, WITHOUT_APPROVAL):
        raise Refused(_("申請したときより件数が増えました。もう一度申請してください。"))
    check_size(rows)
