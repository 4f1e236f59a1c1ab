"""When consultations can be joined to a person, and when that can be undone."""

from django.utils.translation import gettext as _

from akishima_support.access import Refused
from akishima_support.japanese.punctuation import listed
from cases.codes.consultation import ConsultationOutcome
from cases.models import Consultation, ThreadLink


def check_can_link(consultation: Consultation) -> None:
    """Raise Refused when the consultation is somebody's already."""
    if consultation.person_id is not None:
        raise Refused(_("この相談には、すでにご本人の記録があります。"))


def check_can_undo(link: ThreadLink, found: dict[int, Consultation]) -> None:
    """Raise Refused when it was undone, when something was joined again since, or when others would see too much."""
    if link.undone_at is not None:
        raise Refused(_("このつながりは、すでに外してあります。"))
    changed = [row.reception_no for row in found.values() if not _is_as_joined(row, link)]
    if changed:
        message = _(
            "つないだあとで、別の方やケースにつなぎ直した相談があります（%(numbers)s）。"
            "先にそのつながりを外してください。"
        )
        raise Refused(message % {"numbers": listed(changed)})
    if link.person.restricted and any(state["person"] is None for state in link.before["consultations"]):
        raise Refused(
            _(
                "閲覧を限っている方です。外すと、この相談をほかの職員も読めるようになります。"
                "先に閲覧の制限を見直してください。"
            )
        )


def _is_as_joined(row: Consultation, link: ThreadLink) -> bool:
    is_of_case = link.case_id is None or row.outcome == ConsultationOutcome.CASE
    return (row.person_id, row.case_id) == (link.person_id, link.case_id) and is_of_case
