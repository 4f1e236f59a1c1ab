"""REPORTS: what each kind of report is for, and what it can say beside its text (CL-21).

Pages, forms and the entry on behalf of a body read this one table.
"""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cases.codes.referral import ReportKind


@dataclass(frozen=True, slots=True)
class ReportRule:
    """One kind. `boxes` are what it can say beside its text; all of them may stay empty."""

    meaning: Promise
    boxes: frozenset[str] = frozenset()


REPORTS: dict[ReportKind, ReportRule] = {
    ReportKind.FIRST: ReportRule(
        _("はじめの連絡や面談をしたとき。会えなかったことも報告になる。"),
        frozenset({"first_contact_on"}),
    ),
    ReportKind.PROGRESS: ReportRule(
        _("続いている対応の様子。"),
        frozenset({"first_contact_on", "seen_on", "outcome_changes"}),
    ),
    ReportKind.INFO_ONLY: ReportRule(
        _("知らせておくことがあるだけのとき。様子や変化は書かない。"),
    ),
    ReportKind.URGENT: ReportRule(
        _("命や安全に関わること、急いで知ってほしいことがあるとき。"),
        frozenset({"seen_on"}),
    ),
    ReportKind.FINAL: ReportRule(
        _("対応を終えるとき。お願いされた成果の一つずつに答える。"),
        frozenset({"first_contact_on", "seen_on", "outcome_changes"}),
    ),
}
# What is reported on the page of an ordinary report; the two others have pages of their own.
ORDINARY = (ReportKind.FIRST, ReportKind.PROGRESS, ReportKind.INFO_ONLY)
BOXES = ("first_contact_on", "seen_on", "outcome_changes")
