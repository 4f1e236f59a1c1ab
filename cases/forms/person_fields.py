"""What is known of a person, as boxes of a form: all of them may stay empty."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from akishima_support.japanese.fields import PartialDateField
from akishima_support.japanese.search_key import search_key
from cases.models import Person
from cases.rules.birth import likely_age

AGE_SLACK = 2  # an estimated age is an estimate

# box of the form -> field of Person
NEW_PERSON = {
    "person_name": "name",
    "person_kana": "kana",
    "person_nickname": "nickname",
    "person_age": "estimated_age",
}


def birth_fields(born) -> dict:
    """The two fields of Person that a PartialDate (or None) becomes."""
    if born is None:
        return {"born_on": None, "born_precision": ""}
    return {"born_on": born.earliest, "born_precision": born.precision}


class NewPersonMixin(forms.Form):
    """Adds boxes about somebody who is not known yet."""

    person_name = forms.CharField(label=_("氏名"), max_length=100, required=False)
    person_kana = forms.CharField(label=_("ふりがな"), max_length=100, required=False)
    person_nickname = forms.CharField(label=_("通称・ニックネーム"), max_length=100, required=False)
    person_born = PartialDateField(
        label=_("生年月日"),
        required=False,
        latest=timezone.localdate,
        help_text=_("例 昭和45年、S45.6.1。分かるところまで"),
    )
    person_age = forms.IntegerField(
        label=_("およその年齢"),
        required=False,
        min_value=0,
        max_value=130,
        widget=forms.TextInput(attrs={"class": "input--short", "inputmode": "numeric"}),
    )

    def says_more_than(self, person: Person) -> bool:
        """Whether the boxes say something that the record of the known person does not."""
        data, born = self.cleaned_data, self.cleaned_data["person_born"]
        known = {"person_name": person.name, "person_kana": person.kana, "person_nickname": person.nickname}
        texts = any(not search_key(text).startswith(search_key(data[box])) for box, text in known.items())
        age = likely_age(person, timezone.localdate())
        ages = data["person_age"] is not None and (age is None or abs(age - data["person_age"]) > AGE_SLACK)
        days = person.born_on is None or not (born and born.earliest <= person.born_on <= born.latest)
        return texts or ages or bool(born and days)

    def new_person(self) -> dict:
        """The fields of Person that were filled in; empty when nothing was, or where nobody new is asked for."""
        if "person_name" not in self.fields:
            return {}
        data = self.cleaned_data
        fields = {field: data[box] for box, field in NEW_PERSON.items() if data[box] not in (None, "")}
        return fields | (birth_fields(data["person_born"]) if data["person_born"] else {})
