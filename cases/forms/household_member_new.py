"""世帯の方を加える."""

import unicodedata

from django import forms
from django.utils.translation import gettext_lazy as _

from akishima_support.ui.forms import Form, SubmissionTokenMixin
from cases.forms.household import MEMBER_FIELDS, RELATIONS, MemberFieldsMixin
from cases.forms.person_fields import NewPersonMixin
from cases.forms.pick import HiddenRowField
from cases.models import Case, Person

NEW = ["person_name", "person_kana", "person_nickname", "person_born", "person_age"]


class HouseholdMemberNewForm(NewPersonMixin, MemberFieldsMixin, SubmissionTokenMixin, Form):
    """Who lives with the person. Each gets a record of their own: access is per person, never per household."""

    heading = _("世帯の方を加える")

    relation = forms.ChoiceField(label=_("ご本人から見た続柄"), choices=RELATIONS)
    known_case = forms.CharField(
        label=_("ケース番号"),
        required=False,
        max_length=20,
        help_text=_("この方のケースがすでにあるときだけ。例 R8-0001"),
    )
    person = HiddenRowField(missing=_("選んだ方が見つかりません。もう一度選んでください。"))
    fieldsets = [
        ("", ["relation", *MEMBER_FIELDS], False),
        (_("分かるところまで"), NEW, False),
        (_("すでにケースのある方"), ["known_case"], False),
    ]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["person"].find = lambda uid: Person.objects.filter(uid=uid).first()

    def clean_known_case(self) -> Person | None:
        """The person of the case, as far as it may be seen; what is hidden is not there."""
        number = unicodedata.normalize("NFKC", self.cleaned_data["known_case"]).strip().upper()
        if not number:
            return None
        case = Case.objects.filter(case_no=number).select_related("person").first()
        if case is None:
            raise forms.ValidationError(_("このケース番号は見つかりません。"))
        return case.person

    def about(self) -> Person | dict:
        """Somebody who is recorded already, or the fields of a new person."""
        return self.cleaned_data["person"] or self.cleaned_data["known_case"] or self.new_person()

    def member_fields(self) -> dict:
        """Fields of HouseholdMember."""
        return super().member_fields() | {"relation": self.cleaned_data["relation"]}
