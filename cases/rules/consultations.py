"""What can become of a consultation now."""

from django.utils.translation import gettext as _

from akishima_support.access import Refused
from cases.codes.consultation import ConsultationOutcome
from cases.models import Case, Consultation, Person


def check_can_close_with_information(consultation: Consultation) -> None:
    """Raise Refused unless the consultation still waits for something."""
    if consultation.outcome != ConsultationOutcome.OPEN:
        raise Refused(_("この相談は、すでに対応が決まっています。"))


def check_can_open_case(consultation: Consultation, person: Person | None) -> None:
    """Raise Refused when the consultation is in a case, or the person has an open case that it belongs to."""
    if consultation.case_id is not None:
        raise Refused(_("この相談は、すでにケースに入っています。"))
    if person is not None:
        check_has_no_open_case(person)


def check_has_no_open_case(person: Person) -> None:
    """Raise Refused when the person has an open case that it belongs to."""
    case = Case.objects.filter(person=person).open().first()
    if case is not None:
        message = _("この方には支援中のケース %(case_no)s があります。新しく開かずに、そのケースに加えてください。")
        raise Refused(message % {"case_no": case.case_no})


def check_can_add_to_case(consultation: Consultation, case: Case) -> None:
    """Raise Refused unless the case is open and about the same person."""
    if consultation.case_id is not None:
        raise Refused(_("この相談は、すでにケースに入っています。"))
    if case.is_closed:
        message = _("ケース %(case_no)s は終了しています。再開してから加えてください。")
        raise Refused(message % {"case_no": case.case_no})
    if consultation.person_id is not None and consultation.person_id != case.person_id:
        raise Refused(
            _("ケース %(case_no)s は別の方のケースです。ケース番号を確かめてください。") % {"case_no": case.case_no}
        )
