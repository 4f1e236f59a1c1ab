"""ご本人の情報: all of it may stay empty; names stay as typed."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Capability, readers_of
from akishima_support.japanese.fields import PartialDateField
from akishima_support.ui.forms import ModelForm, VersionMixin
from cases.codes.contact import ContactChannel, ContactLimit
from cases.codes.person import Gender
from cases.forms.person_fields import birth_fields
from cases.models import Person
from cases.rules.birth import partial_birth

CONTACT = ["secrecy_from", "contact_limits", "contact_when", "contact_channels", "contact_rule"]


class PersonEditForm(VersionMixin, ModelForm):
    """What is known of a person."""

    draft_name = "person_edit"

    born = PartialDateField(label=_("生年月日"), required=False, latest=timezone.localdate)
    estimated_age = forms.IntegerField(
        label=_("およその年齢"),
        required=False,
        min_value=0,
        max_value=130,
        widget=forms.TextInput(attrs={"class": "input--short", "inputmode": "numeric"}),
    )
    gender = forms.ChoiceField(
        label=_("性別"), choices=[("", _("未記入")), *Gender.choices], required=False, widget=forms.RadioSelect
    )
    contact_limits = forms.MultipleChoiceField(
        label=_("してはいけないこと"),
        choices=ContactLimit.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    contact_channels = forms.MultipleChoiceField(
        label=_("連絡してよい方法"),
        choices=ContactChannel.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    readers = dict.fromkeys(CONTACT, lambda: readers_of(Capability.CASE_READ))
    fieldsets = [
        (_("お名前"), ["name", "kana", "nickname", "name_note"], False),
        (_("性別・年齢"), ["gender", "gender_note", "born", "estimated_age"], False),
        (_("連絡"), [*CONTACT, "phone", "mobile", "email", "postal_code", "address"], False),
    ]

    class Meta:
        model = Person
        fields = [
            "name",
            "kana",
            "nickname",
            "name_note",
            "gender",
            "gender_note",
            "estimated_age",
            *CONTACT,
            "phone",
            "mobile",
            "email",
            "postal_code",
            "address",
        ]
        help_texts = {
            "name_note": _("例 「髙」ははしごだか"),
            "contact_rule": _("そのほかの決めごと。例 呼び出しは2回まで"),
            "contact_when": _("例 平日12時から13時のみ"),
            "secrecy_from": _("例 夫、父。相談していることを知られたくない相手"),
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial["born"] = partial_birth(self.instance)

    def person_fields(self) -> dict:
        """Fields of Person."""
        fields = {name: self.cleaned_data[name] for name in self._meta.fields}
        return fields | birth_fields(self.cleaned_data["born"])
