"""情報提供記録 by body and by period. The auditor sees that and on which basis, never about whom in words."""

from django.http import QueryDict

from akishima_support.access import Actor, Capability
from cases.models import DisclosureRecord
from cases.presenters.keyset import page_after
from cases.presenters.person_ledger import row_shown


def ledger_page(rows, actor: Actor, asked: QueryDict) -> dict:
    """One page, newest first."""
    rows = rows.with_corrections().select_related("corrects", "person", "recipient", "provider").newest_first()
    found = page_after(rows, asked.get("after", ""), "occurred_at")
    return {
        "rows": [row_shown(row) | {"bodies": _bodies(row)} for row in found.rows],
        "next_url": _next(asked, found.next),
        "may_know": actor.can(Capability.LEDGER_READ),
    }


def all_rows():
    """What the actor may oversee."""
    return DisclosureRecord.objects.all()


def _bodies(row: DisclosureRecord) -> str:
    """The two sides without anybody's name, for those who learn about nobody."""
    return f"{row.provider.name if row.provider else '―'} → {row.recipient.name if row.recipient else '―'}"


def _next(asked: QueryDict, key: str) -> str:
    if not key:
        return ""
    query = asked.copy()
    query["after"] = key
    return f"?{query.urlencode()}"
