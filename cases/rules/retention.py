"""Until when a record is kept: years from the April after it ended, or from the day itself (domain §5.2)."""

from datetime import date, timedelta

from django.db import models

from akishima_support.japanese.age import birthday_at
from akishima_support.japanese.fiscal_years import fiscal_year, fiscal_year_start
from cases.codes.case import CaseStatus
from cases.codes.keeping import CountedFrom, RecordKind
from cases.models import RetentionRule
from cases.models.retention_rule import STARTS


def rule_now(kind: RecordKind) -> RetentionRule:
    """The rule in force, or one that is not stored yet: version 1, as it begins."""
    start = STARTS[kind]
    stored = RetentionRule.unscoped.filter(kind=kind).first()
    return stored or RetentionRule(kind=kind, years=start.years, counted_from=start.counted_from)


def kept_until(rule: RetentionRule, ended: date) -> date:
    """The last day on which a record that ended on the day is kept."""
    start = ended if rule.counted_from == CountedFrom.END else fiscal_year_start(fiscal_year(ended) + 1)
    return birthday_at(start, rule.years) - timedelta(days=1)


def outdated(rule: RetentionRule, cases: models.Manager):
    """Closed cases, of those that the manager gives, whose day was counted by another version of the rule."""
    return cases.filter(status=CaseStatus.CLOSED).exclude(retention_version=rule.version)
