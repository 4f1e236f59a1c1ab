"""世帯の方を加える."""

from django import forms
from django.utils.translation import gettext_lazy as _

from akishima_support.ui.forms import Form, SubmissionTokenMixin
from cases.codes.household import HouseholdRelation
from cases.forms.person_fields import NewPersonMixin

RELATIONS = [(value, label) for value, label in HouseholdRelation.choices if value != HouseholdRelation.SUBJECT]


class HouseholdMemberNewForm(NewPersonMixin, SubmissionTokenMixin, Form):
    """Who lives with the person. Each gets a record of their own: access is per person, never per household."""

    heading = _("世帯の方を加える")

    relation = forms.ChoiceField(label=_("ご本人から見た続柄"), choices=[("", _("選んでください")), *RELATIONS])
    is_key_person = forms.BooleanField(label=_("主に話ができる方"), required=False)
    living_together = forms.BooleanField(label=_("同居している"), required=False, initial=True)
    fieldsets = [
        ("", ["relation", "is_key_person", "living_together"], False),
        (_("分かるところまで"), ["person_name", "person_kana", "person_nickname", "person_born", "person_age"], False),
    ]

    def member_fields(self) -> dict:
        """Fields of HouseholdMember."""
        return {name: self.cleaned_data[name] for name in ("relation", "is_key_person", "living_together")}
