"""保存と廃棄: the rules, what an older rule was applied to, and what is held."""

from datetime import date

from django.utils import timezone

from cases.codes.keeping import RecordKind
from cases.models import Case, Hold, RetentionRule
from cases.rules.retention import kept_until, outdated, rule_now

SAMPLE = 10
AT_MOST = 100


def rules() -> list[RetentionRule]:
    """One rule for each kind of record, stored or not."""
    return [rule_now(kind) for kind in RecordKind]


def keeping_page() -> dict:
    """The context of the manager's page."""
    rule = rule_now(RecordKind.CASE)
    holds = Hold.objects.standing().select_related("person", "set_by").order_by("-set_at", "-id")
    return {
        "rules": rules(),
        "outdated": outdated(rule, Case.objects).count(),
        "changes": [(case, _until(rule, case)) for case in _sample(rule)],
        "holds": list(holds[:AT_MOST]),
    }


def _sample(rule: RetentionRule) -> list[Case]:
    """The first cases that would get another day, as far as they may be seen."""
    return list(outdated(rule, Case.objects).order_by("closed_at", "id")[:SAMPLE])


def _until(rule: RetentionRule, case: Case) -> date:
    return kept_until(rule, timezone.localdate(case.closed_at))
