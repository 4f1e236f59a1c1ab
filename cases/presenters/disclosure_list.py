"""The register of requests for disclosure."""

from datetime import date

from django.utils.translation import gettext as _

from cases.codes.disclosure import Decision
from cases.models import DisclosureRequest

OPEN_AT_MOST = 200
ENDED_AT_MOST = 50


def register_page(day: date) -> dict:
    """Those that wait, by the day they are due, and the latest that are over."""
    waiting = DisclosureRequest.objects.open().select_related("registered_by").due_first()[:OPEN_AT_MOST]
    ended = DisclosureRequest.objects.exclude(handed_over_at=None, withdrawn_at=None).newest_first()[:ENDED_AT_MOST]
    return {
        "waiting": [(row, where(row), row.is_late(day)) for row in waiting],
        "ended": [(row, where(row)) for row in ended],
    }


def where(row: DisclosureRequest) -> str:
    """Where it stands, in words."""
    if row.withdrawn_at:
        return _("取下げ")
    if row.handed_over_at:
        return str(Decision(row.decision).label)
    if row.decided_at:
        return _("%(decision)s（通知・交付を待っています）") % {"decision": Decision(row.decision).label}
    if row.approved_at:
        return _("墨消し承認済（決定を待っています）")
    if row.submitted_at:
        return _("墨消しの確認を待っています")
    return _("準備中")
