"""What the list of cases shows. The columns stand in the case itself, so no row costs a further question."""

from datetime import date
from functools import lru_cache

from django.db.models import QuerySet
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.safestring import SafeString
from django.utils.translation import get_language, pgettext
from django.utils.translation import gettext as _

from akishima_support.access import Actor
from akishima_support.access.composed import ComposedOnce
from akishima_support.japanese.formats import format_short
from akishima_support.japanese.templatetags.wareki import time_since_days
from akishima_support.japanese.words import shortened
from akishima_support.ui.navigation import NavItem
from akishima_support.ui.printed import Printed
from akishima_support.ui.templatetags.ui import badge
from cases.codes.case import CaseStatus
from cases.codes.consultation import Urgency
from cases.forms.case_filter import CaseFilterForm
from cases.models import Case
from cases.presenters.case_filter import filter_head, list_url, matching
from cases.presenters.consultation_detail import URGENCY_KIND
from cases.presenters.keyset import SIZE, first_page, page_after

STATUS_KIND = {
    CaseStatus.RECEIVED: "waiting",
    CaseStatus.OPEN: "active",
    CaseStatus.WATCHING: "info",
    CaseStatus.CLOSED: "closed",
}
COLUMNS = (
    "uid case_no person person_label restricted household_8050 status urgency lead_worker__name opened_on "
    "next_check_on next_check_note last_activity_on"
)


ROW = Printed(
    "cases/_case_row.html",
    *[
        "case_no",
        "url",
        "person_label",
        "marks",
        "status",
        "urgency",
        "next_check",
        "overdue_since",
        "next_check_note",
        "lead",
        "last_activity",
    ],
)


def _columns() -> QuerySet:
    return Case.objects.select_related("lead_worker").only(*COLUMNS.split())


# What everybody looks at, many times a day.
NEWEST_OPEN = ComposedOnce(lambda: _columns().open().newest_first()[: SIZE + 1])


def list_page(*, actor: Actor, show: str, after: str) -> dict:
    """One page. `show` is mine, check, closed or anything else for all open cases."""
    url = reverse("cases:case_list")
    if not after and show not in ("closed", "check", "mine"):
        found = first_page(NEWEST_OPEN.rows())
    else:
        rows, column = _shown(_columns(), show, actor)
        found = page_after(rows, after, column, newest_first=column == "opened_on")
    following = f"{url}?{urlencode({'show': show, 'after': found.next})}" if found.next else ""
    page = {"rows": _rows(found.rows, actor), "next_url": following, "tabs": _tabs(url, show), "is_search": False}
    return page | _nothing(show, is_empty=not found.rows and not after)


def filtered_page(form: CaseFilterForm, *, actor: Actor, after: str) -> dict:
    """One page of the cases that meet the conditions, with what was chosen and how many there are."""
    rows = matching(form, actor).select_related("lead_worker").only(*COLUMNS.split()).newest_first()
    found = page_after(rows, after, "opened_on")
    following = list_url(form.conditions(), found.next) if found.next else ""
    tabs = _tabs(reverse("cases:case_list"), "filter")
    page = {"rows": _rows(found.rows, actor), "next_url": following, "tabs": tabs, "is_search": False}
    return page | {"filter": filter_head(form, actor)} | _nothing("filter", is_empty=False)


def search_page(found: list[Case], search, actor: Actor) -> dict:
    """What a search found, in the same table."""
    url = reverse("cases:case_list")
    page = {"rows": _rows(found, actor), "next_url": "", "tabs": _tabs(url, None), "is_search": True, "search": search}
    return page | _nothing("", is_empty=False)


def _nothing(show: str, *, is_empty: bool) -> dict:
    """What an empty list says; and whether there is no case at all, so that there is nothing to look for either."""
    words = {
        "": _("支援中のケースはありません。"),
        "mine": _("自分が主担当のケースはありません。"),
        "check": _("確認日が来たケースはありません。"),
        "closed": _("終了したケースはありません。"),
    }
    is_bare = is_empty and show not in words.keys() - {""} and not Case.objects.exists()
    return {"is_bare": is_bare, "none_text": words.get(show, _("ここに当てはまるケースはありません。"))}


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


def _rows(cases: list[Case], actor: Actor) -> list[SafeString]:
    """The rows of the table, printed. What repeats from row to row is put into words once.

    What is to be checked is told to the lead worker alone: anybody else is asked for a reason before it (ADR 0024).
    """
    today, url, language = timezone.localdate(), reverse("cases:case_list"), get_language()
    statuses = {each.value: badge(each.label, STATUS_KIND.get(each, "neutral")) for each in CaseStatus}
    urgencies = {each.value: badge(each.label, URGENCY_KIND.get(each, "neutral")) for each in Urgency}
    return ROW.each(
        {
            "case_no": case.case_no,
            "url": f"{url}{case.uid}/",
            "person_label": case.person_label,
            "marks": case_marks(case.household_8050, case.restricted, language),
            "status": statuses[case.status],
            "urgency": urgencies[case.urgency],
            "next_check": format_short(case.next_check_on) if case.next_check_on else "―",
            "overdue_since": _overdue_since(case, today),
            "next_check_note": shortened(case.next_check_note, 30) if case.lead_worker_id == actor.user_id else "",
            "lead": case.lead_worker.name if case.lead_worker else "―",
            "last_activity": format_short(case.last_activity_on),
        }
        for case in cases
    )


@lru_cache(maxsize=8)
def case_marks(household_8050: bool, restricted: bool, _language: str) -> SafeString:
    """8050 and 閲覧制限 behind a name, printed once per language."""
    marks = {"household_8050": household_8050, "restricted": restricted}
    return render_to_string("cases/_case_marks.html", marks)


def _overdue_since(case: Case, today: date) -> str:
    is_overdue = case.next_check_on is not None and case.next_check_on < today
    return time_since_days(case.next_check_on) if is_overdue else ""


def _tabs(url: str, show: str | None) -> list[NavItem]:
    labels = {
        "": _("支援中"),
        "mine": _("自分が主担当"),
        "check": _("確認日が来たもの"),
        "closed": pgettext("case", "終了"),
    }
    return [
        NavItem(url=f"{url}?show={key}" if key else url, label=label, is_current=key == show)
        for key, label in labels.items()
    ]
