"""Asking for a change of what the city approves first, and the answer."""

from django import forms
from django.utils.translation import gettext_lazy as _

from akishima_support.ui.forms import Form, VersionMixin
from network.forms.directory_form import DirectoryModelForm, without_relations
from network.forms.eligibility import EligibilityMixin
from network.models import Organization
from network.rules.approval import COLUMNS


class WordsMixin(forms.Form):
    """What the body tells the city about the change."""

    words = forms.CharField(label=_("市に伝えること"), required=False, max_length=300)


class BodyRequestForm(WordsMixin, EligibilityMixin, DirectoryModelForm):
    """All columns of a body that need approval."""

    fieldsets = [
        (_("していること"), ["description", "strengths", "accepts_direct_consultation"], False),
        (
            _("利用できる方"),
            [
                *("audience", "age_min", "age_max", "age_rule_note", "for_gender"),
                *("catchments", "area_note", "located_in_city", "ways", "cost_type", "cost_note"),
            ],
            False,
        ),
        (_("案内の前に知っておくこと"), ["privacy_note", "participant_note"], False),
        (_("市への連絡"), ["words"], False),
    ]

    class Meta:
        model = Organization
        formfield_callback = without_relations
        widgets = {name: forms.Textarea(attrs={"rows": 3}) for name in ("privacy_note", "participant_note")}
        fields = [*COLUMNS[Organization], "catchments"]


class DecisionForm(VersionMixin, Form):
    """Yes or no, with words. A no needs them."""

    decision = forms.ChoiceField(
        label=_("答え"),
        choices=[("approve", _("承認して名簿に反映する")), ("decline", _("見送る"))],
        widget=forms.RadioSelect,
    )
    words = forms.CharField(
        label=_("機関への言葉"), required=False, max_length=300, help_text=_("見送るときは、理由が必要です。")
    )

    def clean(self) -> dict:
        """A body that is told no is told why."""
        cleaned = super().clean()
        if cleaned.get("decision") == "decline" and not cleaned.get("words"):
            self.add_error("words", _("見送る理由を入力してください。"))
        return cleaned
