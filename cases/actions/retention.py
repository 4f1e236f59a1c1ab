"""保存年限: changing a rule, and, only when somebody says so, counting anew what it touches."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from akishima_support.access import Actor
from akishima_support.audit import EventType, record
from akishima_support.audit.reading import reading
from cases.codes.keeping import RecordKind
from cases.models import Case, RetentionRule
from cases.models.retention_rule import STARTS
from cases.rules.retention import kept_until, outdated, rule_now
from cases.rules.versions import check_fresh


@transaction.atomic
def change_rule(*, kind: RecordKind, version: int, fields: dict, by: Actor) -> RetentionRule:
    """Change a rule. Cases that are closed keep the day that they were given. Raises Stale."""
    start = STARTS[kind]
    RetentionRule.unscoped.get_or_create(kind=kind, defaults={"years": start.years, "counted_from": start.counted_from})
    locked = RetentionRule.unscoped.select_for_update().get(kind=kind)
    check_fresh(locked, version)
    for name, value in fields.items():
        setattr(locked, name, value)
    locked.version += 1
    locked.save()
    detail = {"kind": kind, "years": locked.years, "counted_from": locked.counted_from}
    record(EventType.RETENTION_RULE_CHANGED, by=by, detail=detail)
    return locked


def retention_of(ended: date) -> dict:
    """The fields of a case that ends on the day."""
    rule = rule_now(RecordKind.CASE)
    return {"retention_until": kept_until(rule, ended), "retention_version": rule.version}


@transaction.atomic
def count_anew(*, by: Actor) -> int:
    """Give the closed cases that an older rule was applied to the day of the rule in force.

    Gives how many of them the actor may see: the number of all would tell that there are others. Nobody looks at the
    people for it, so that they stand in nobody's read log.
    """
    rule, changed = rule_now(RecordKind.CASE), 0
    seen = outdated(rule, Case.objects).count()
    with reading():
        for case in outdated(rule, Case.unscoped).only("pk", "person", "closed_at").iterator():
            until = kept_until(rule, timezone.localdate(case.closed_at))
            Case.unscoped.filter(pk=case.pk).update(retention_until=until, retention_version=rule.version)
            changed += 1
    record(EventType.RETENTION_COUNTED, by=by, detail={"number": changed, "version": rule.version})
    return seen
