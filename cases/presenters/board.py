"""担当の状況: every worker's load, cases that nobody leads, and what waits on the manager."""

from dataclasses import dataclass
from datetime import date

from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from akishima_support.access import Actor
from akishima_support.japanese.months import months_before
from cases.codes.case_filter import HIGH, NOBODY, WaitingOn
from cases.models import Case, ExportRequest, LeadChange, Referral
from cases.presenters.case_filter import list_url
from cases.presenters.today_declined import urgent_declines
from cases.rules.case_filter import waiting_on
from cases.rules.quiet import QUIET_MONTHS
from cases.rules.staff import window_staff

AT_MOST = 50


@dataclass(frozen=True, slots=True)
class Load:
    """One worker's line: (heading, number, address of the list that shows those cases) for each column."""

    name: str
    is_gone: bool
    cells: list[tuple[str, int, str]]
    reassign: str


def board_page(actor: Actor, day: date) -> dict:
    """Only cases that the actor may see are counted."""
    staff = {user.pk: user for user in window_staff(day)}
    counted = _counts(actor, day)
    has_cases = bool(counted)
    nobody = counted.pop(None, None)
    gone = sorted(counted.keys() - staff.keys())
    lines = [_line(user.name, str(user.uid), counted.get(user.pk), is_gone=False) for user in staff.values()]
    lines += [
        _line(counted[key]["worker_name"], str(counted[key]["worker_uid"]), counted[key], is_gone=True) for key in gone
    ]
    return {
        "lines": lines,
        "nobody": _line("", NOBODY, nobody, is_gone=False),
        "changes": _pending(),
        "exports": list(ExportRequest.objects.waiting().select_related("requested_by").filter(rows__gt=20)[:AT_MOST]),
        "late": _late(actor, day),
        "declined": _declined(actor),
        "headings": _headings(),
        "has_cases": has_cases,
        "day": day,
    }


def _counts(actor: Actor, day: date) -> dict:
    """Per worker (None for nobody) the numbers of the columns; two statements, whatever the number of workers."""
    counted = Case.objects.open().numbers_per_worker(day, months_before(day, QUIET_MONTHS))
    for whose, column in ((WaitingOn.US, "us"), (WaitingOn.OTHERS, "others")):
        for worker, number in Case.objects.open().filter(waiting_on(whose, actor.organization_id)).per_worker():
            counted[worker][column] = number
    return counted


def _line(name: str, lead: str, row: dict | None, *, is_gone: bool) -> Load:
    row = row or {"cases": 0}
    columns = [
        ("cases", {}),
        ("overdue", {"overdue": "on"}),
        ("urgent", {"urgency": HIGH}),
        ("us", {"waiting": WaitingOn.US}),
        ("others", {"waiting": WaitingOn.OTHERS}),
        ("quiet", {"quiet": QUIET_MONTHS}),
    ]
    cells = [
        (heading, row.get(key, 0), list_url(urlencode({"lead": lead} | more)))
        for heading, (key, more) in zip(_headings(), columns, strict=True)
    ]
    return Load(name, is_gone, cells, urlencode({"lead": lead}) if row["cases"] else "")


def _headings() -> list[str]:
    """What the columns of numbers count, in the order of a line's cells."""
    quiet = ngettext("%(months)sか月以上連絡なし", "%(months)sか月以上連絡なし", QUIET_MONTHS)
    return [
        _("支援中"),
        _("確認日を過ぎた"),
        _("緊急・高"),
        _("連携：こちらの番"),
        _("連携：相手の番"),
        quiet % {"months": QUIET_MONTHS},
    ]


def _pending() -> list[LeadChange]:
    """Changes of lead that nobody has answered, the day of effect first."""
    rows = LeadChange.objects.pending().select_related("case", "from_worker", "to_worker")
    return list(rows.order_by("effective_on", "id")[:AT_MOST])


def _late(actor: Actor, day: date) -> list[Referral]:
    """Referrals of the organization that nobody has answered in time."""
    rows = Referral.objects.filter(from_organization_id=actor.organization_id).unanswered_on(day)
    return list(rows.select_related("to_organization", "from_organization").longest_waiting_first()[:AT_MOST])


def _declined(actor: Actor) -> list[Referral]:
    """Pressing referrals that were declined and wait for a new way."""
    rows = urgent_declines(actor).select_related("to_organization", "from_organization")
    return list(rows.longest_waiting_first()[:AT_MOST])
