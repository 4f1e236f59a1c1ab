"""支援中のケースに加える: by the person's open case or by case number."""

from cases.forms.case_number import CaseNumberForm
from cases.models import Case, Consultation


class ConsultationAddToCaseForm(CaseNumberForm):
    """The number of an open case that the actor may see."""

    def __init__(self, *args, consultation: Consultation, **kwargs):
        super().__init__(*args, **kwargs)
        person = consultation.person_id
        case = Case.objects.filter(person_id=person).open().first() if person is not None else None
        self.initial["case_no"] = case.case_no if case else ""
