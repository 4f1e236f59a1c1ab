"""One item of an agenda."""

from django import forms
from django.utils.translation import gettext_lazy as _

from akishima_support.ui.forms import VersionMixin
from network.forms.directory_form import DirectoryModelForm, OnceMixin
from network.models import AgendaItem


class AgendaItemForm(DirectoryModelForm):
    """What is dealt with, and how."""

    draft_name = "agenda"

    class Meta:
        model = AgendaItem
        fields = ["kind", "title", "text"]
        widgets = {"text": forms.Textarea(attrs={"rows": 5})}
        help_texts = {
            "title": _("ご本人やご家族のお名前、住所、その方と分かる事情は書かないでください。"),
            "text": _("事例の中身は書かずに、「匿名の事例1件」のように書いてください。"),
        }


class AgendaItemNewForm(OnceMixin, AgendaItemForm):
    """A new item."""


class AgendaItemEditForm(VersionMixin, AgendaItemForm):
    """The same with the version that the person saw."""
