"""What is shown before a case outside one's own caseload is opened: number, lead and lead office, and no more."""

from uuid import UUID

from django.http import Http404

from cases.codes.access import ReasonCode
from cases.models import Case

COLUMNS = "uid case_no person lead_worker__name lead_organization__name"


def case_to_ask_about(**key: int | UUID) -> Case:
    """The case without anything about the person. Raises Http404."""
    rows = Case.objects.select_related("lead_worker", "lead_organization").only(*COLUMNS.split())
    case = rows.filter(**key).first()
    if case is None:
        raise Http404
    return case


def usual_reasons() -> list[tuple[int, ReasonCode]]:
    """The buttons, each with its key."""
    return [(number, code) for number, code in enumerate(ReasonCode, start=1) if code != ReasonCode.OTHER]
