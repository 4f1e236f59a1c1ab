"""About whom a referral begins: a case of the window, a person kept here, or nobody named."""

from django import forms

from cases.models import Case, Person


class SubjectForm(forms.Form):
    """Reads `?case=` and `?person=` of the address. What cannot be seen does not exist: the form is invalid."""

    case = forms.UUIDField(required=False)
    person = forms.UUIDField(required=False)
    nobody = forms.BooleanField(required=False)

    def clean_case(self) -> Case | None:
        """The open case, with its person."""
        uid = self.cleaned_data["case"]
        return _found(Case.objects.open().select_related("person"), uid)

    def clean_person(self) -> Person | None:
        """The person."""
        return _found(Person.objects, self.cleaned_data["person"])

    @property
    def is_unsaid(self) -> bool:
        """Whether the address says neither about whom nor that it is about nobody named."""
        return not any(self.cleaned_data.values())

    @property
    def whom(self) -> Person | None:
        """The person whom it is about."""
        case = self.cleaned_data["case"]
        return case.person if case else self.cleaned_data["person"]


def _found(rows, uid):
    row = rows.filter(uid=uid).first() if uid else None
    if uid and row is None:
        raise forms.ValidationError("not visible")
    return row
