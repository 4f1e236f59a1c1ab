"""情報提供記録 by body and by period. The auditor sees that and on which basis, never about whom in words."""

from django.http import QueryDict

from akishima_support.access import Actor, Capability
from cases.codes.consent import LedgerCorrection
from cases.models import DisclosureRecord
from cases.presenters.keyset import page_after
from cases.presenters.person_ledger import row_shown

NO_PAGE = {"rows": [], "is_bare": False}


def ledger_page(rows, actor: Actor, asked: QueryDict) -> dict:
    """One page, newest first; and whether there is nothing at all, so that there is nothing to narrow down either."""
    may_know = actor.can(Capability.LEDGER_READ)
    rows = rows.with_corrections().select_related("corrects", "person", "recipient", "provider").newest_first()
    found = page_after(rows, asked.get("after", ""), "occurred_at")
    return {
        "rows": [_shown(row, may_know) for row in found.rows],
        "next_url": _next(asked, found.next),
        "may_know": may_know,
        "is_bare": not found.rows and not all_rows().exists(),
    }


def all_rows():
    """What the actor may oversee."""
    return DisclosureRecord.objects.all()


def _shown(row: DisclosureRecord, may_know: bool) -> dict:
    """The auditor must not join a number and an anonymized sheet: that mark is for the window (ADR 0038)."""
    hidden = {"mark": ""} if row.correction == LedgerCorrection.IDENTIFIED and not may_know else {}
    return row_shown(row) | {"bodies": _bodies(row)} | hidden


def _bodies(row: DisclosureRecord) -> str:
    """The two sides without anybody's name, for those who learn about nobody."""
    return f"{row.provider.name if row.provider else '―'} → {row.recipient.name if row.recipient else '―'}"


def _next(asked: QueryDict, key: str) -> str:
    if not key:
        return ""
    query = asked.copy()
    query["after"] = key
    return f"?{query.urlencode()}"
