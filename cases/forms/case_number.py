"""Which case is meant, by its number."""

import unicodedata

from django import forms
from django.utils.translation import gettext_lazy as _

from akishima_support.ui.forms import Form
from cases.models import Case


class CaseNumberForm(Form):
    """A case that the actor may see; `cleaned_data["case_no"]` is the case itself, with its person."""

    case_no = forms.CharField(
        label=_("ケース番号"),
        max_length=20,
        help_text=_("例 R8-0012"),
        widget=forms.TextInput(attrs={"class": "input--short", "autocomplete": "off"}),
        error_messages={"required": _("ケース番号を入れてください。")},
    )

    def clean_case_no(self) -> Case:
        """The case; one that cannot be seen does not exist."""
        number = unicodedata.normalize("NFKC", self.cleaned_data["case_no"]).upper().replace(" ", "")
        case = Case.objects.select_related("person").filter(case_no=number).first()
        if case is None:
            raise forms.ValidationError(_("そのケース番号は見つかりません。番号を確かめてください。"))
        return case
