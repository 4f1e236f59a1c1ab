"""A named person by profession."""

from django import forms
from django.utils.translation import gettext_lazy as _

from akishima_support.japanese.fields import WarekiDateField
from akishima_support.ui.forms import Form, VersionMixin
from network.codes import Profession
from network.forms.directory_form import DirectoryModelForm, without_relations
from network.models import NamedContact


class NamedContactForm(DirectoryModelForm):
    """Who, and how to reach them. The person has to know of it."""

    agreed_on = WarekiDateField(
        label=_("載せることを本人に伝えた日"), help_text=_("サインインできる方すべてが、この氏名と電話を読めます。")
    )
    ended_on = WarekiDateField(
        label=_("最後の日"), required=False, help_text=_("異動などで外すときに入れます。記録は残ります。")
    )

    class Meta:
        model = NamedContact
        formfield_callback = without_relations
        fields = ["profession", "name", "name_kana", "title", "phone", "email", "note", "agreed_on", "ended_on"]

    def clean(self) -> dict:
        """A person whom nobody can reach is no contact; the same person stands there once."""
        cleaned = super().clean()
        if not self.errors and not (cleaned["phone"] or cleaned["email"]):
            self.add_error("phone", _("電話かメールのどちらかを入力してください。"))
        return cleaned


class NamedContactEditForm(VersionMixin, NamedContactForm):
    """The same with the version that the person saw."""


class ProfessionForm(Form):
    """Which profession the list is about."""

    profession = forms.ChoiceField(label=_("職種"), required=False, choices=[("", _("すべて")), *Profession.choices])
