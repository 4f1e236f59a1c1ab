"""What the list of cases shows. The columns stand in the case itself, so no row costs a further question."""

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from akishima_support.access import Actor
from akishima_support.ui.navigation import NavItem
from cases.codes.case import CaseStatus
from cases.models import Case
from cases.presenters.consultation_detail import URGENCY_KIND
from cases.presenters.keyset import page_after

STATUS_KIND = {
    CaseStatus.RECEIVED: "waiting",
    CaseStatus.OPEN: "active",
    CaseStatus.WATCHING: "info",
    CaseStatus.CLOSED: "closed",
}


def list_page(*, actor: Actor, show: str, after: str) -> dict:
    """One page. `show` is mine, check, closed or anything else for all open cases."""
    url = reverse("cases:case_list")
    rows, column = _shown(Case.objects.select_related("lead_worker"), show, actor)
    found = page_after(rows, after, column, newest_first=column == "opened_on")
    following = f"{url}?{urlencode({'show': show, 'after': found.next})}" if found.next else ""
    return {"rows": _rows(found.rows), "next_url": following, "tabs": _tabs(url, show), "is_search": False}


def search_page(found: list[Case], search) -> dict:
    """What a search found, in the same table."""
    url = reverse("cases:case_list")
    return {"rows": _rows(found), "next_url": "", "tabs": _tabs(url, None), "is_search": True, "search": search}


def _shown(rows: QuerySet, show: str, actor: Actor) -> tuple[QuerySet, str]:
    """The rows and the column that they are ordered by."""
    if show == "closed":
        return rows.filter(status=CaseStatus.CLOSED).newest_first(), "opened_on"
    if show == "check":
        due = rows.open().filter(next_check_on__lte=timezone.localdate())
        return due.order_by("next_check_on", "id"), "next_check_on"
    if show == "mine":
        return rows.open().filter(lead_worker_id=actor.user_id).order_by("next_check_on", "id"), "next_check_on"
    return rows.open().newest_first(), "opened_on"


def _rows(cases: list[Case]) -> list[dict]:
    today = timezone.localdate()
    return [
        {
            "case": case,
            "urgency_kind": URGENCY_KIND.get(case.urgency, "neutral"),
            "status_kind": STATUS_KIND.get(case.status, "neutral"),
            "is_overdue": case.next_check_on is not None and case.next_check_on < today,
        }
        for case in cases
    ]


def _tabs(url: str, show: str | None) -> list[NavItem]:
    labels = {"": _("支援中"), "mine": _("自分が主担当"), "check": _("確認日が来たもの"), "closed": _("終了")}
    return [
        NavItem(url=f"{url}?show={key}" if key else url, label=label, is_current=key == show)
        for key, label in labels.items()
    ]
