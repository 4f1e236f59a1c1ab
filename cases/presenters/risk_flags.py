"""What the page of risk flags shows."""

from akishima_support.japanese.punctuation import listed
from cases.codes.consultation import Urgency
from cases.codes.risk import SUGGESTED, RiskKind
from cases.models import Case, Consultation
from cases.rules.risk_flags import flags_of


def flags_page(about: Case | Consultation) -> dict:
    """The flags, those that stand first, and which urgency each kind speaks for."""
    flags = list(flags_of(about))
    is_case = isinstance(about, Case)
    return {
        "about": about,
        "is_case": is_case,
        "number": about.case_no if is_case else about.reception_no,
        "person": about.person,
        "consultation": None if is_case else about,
        "standing": [flag for flag in flags if flag.ended_at is None],
        "ended": [flag for flag in flags if flag.ended_at is not None],
        "suggested": [(level.label, _kinds(level)) for level in Urgency if _kinds(level)],
    }


def _kinds(level: Urgency) -> str:
    return listed(str(kind.label) for kind in RiskKind if SUGGESTED[kind] == level)
