"""Asking to take a list out, and taking it."""

from django import forms
from django.utils.translation import gettext_lazy as _

from akishima_support.ui.forms import Form, SubmissionTokenMixin
from cases.codes.export import ExportFormat
from network.forms.password_again import PasswordAgainMixin


class CaseExportForm(SubmissionTokenMixin, Form):
    """What for?"""

    purpose = forms.CharField(
        label=_("何のために使いますか"),
        max_length=300,
        help_text=_("監査の記録に残ります。ご本人のお名前は書かないでください。"),
    )


class ExportHandOverForm(PasswordAgainMixin, Form):
    """The kind of file, and once more the password."""

    kind = forms.ChoiceField(
        label=_("ファイルの種類"), choices=ExportFormat.choices, initial=ExportFormat.XLSX, widget=forms.RadioSelect
    )
    field_order = ["kind", "password"]
