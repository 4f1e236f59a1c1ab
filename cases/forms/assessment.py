"""インテーク・アセスメントシート on the screen, in the blocks of the form. Nothing is forced but the day."""

from django import forms
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Capability, readers_of
from akishima_support.japanese.fields import WarekiDateField
from akishima_support.ui.forms import ModelForm, SubmissionTokenMixin, VersionMixin
from cases.codes.assessment import BackgroundFactor, Handbook
from cases.models import Assessment
from cases.models.assessment import BLOCKS

FIELDS = [name for _legend, names in BLOCKS for name in names]
TEXTS = [name for name in FIELDS if isinstance(Assessment._meta.get_field(name), models.TextField)]
CHOICES = [name for name in FIELDS if Assessment._meta.get_field(name).choices]


class AssessmentForm(SubmissionTokenMixin, VersionMixin, ModelForm):
    """One version. `instance` is the draft; `copied` the version that a new one begins as."""

    heading = _("アセスメントを書く")
    draft_name = "assessment"

    assessed_on = WarekiDateField(label=_("記入日"), latest=timezone.localdate, help_text="")
    screened_on = WarekiDateField(
        label=_("スクリーニング実施日"), latest=timezone.localdate, required=False, help_text=""
    )
    handbooks = forms.MultipleChoiceField(
        label=_("障害者手帳等"), choices=Handbook.choices, required=False, widget=forms.CheckboxSelectMultiple
    )
    factors = forms.MultipleChoiceField(
        label=_("課題と背景要因"),
        choices=BackgroundFactor.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("ご本人とご家族が困っていることとして、あてはまるものを選びます。"),
    )
    readers = dict.fromkeys(TEXTS, lambda: readers_of(Capability.CASE_READ))
    fieldsets = [(legend, names, False) for legend, names in BLOCKS]

    class Meta:
        model = Assessment
        fields = FIELDS
        widgets = {"screening": forms.RadioSelect}
        help_texts = {
            "complaint": _("ご本人の言葉で。お会いできていないときは、空けておきます。"),
            "family_complaint": _("どなたの話かが分かるように書きます。"),
            "health_note": _("聞いたこと・見たことを書きます。病名を推し量って書かないでください。"),
            "summary": _("職員の見立てです。ご本人が開示を求めて読むことがあります。"),
        }

    def __init__(self, *args, copied: Assessment | None = None, **kwargs):
        super().__init__(*args, **kwargs)
        for name in CHOICES:
            self.fields[name].choices = [("", _("未記入")), *self.fields[name].choices[1:]]
        if copied is not None:
            self.initial |= {name: getattr(copied, name) for name in FIELDS}
        if self.instance.pk is None:
            self.initial["assessed_on"] = timezone.localdate()

    def clean_handbooks(self):
        """Each once; なし, 不明 and 聞き取らない stand alone."""
        chosen = list(dict.fromkeys(self.cleaned_data["handbooks"]))
        alone = {Handbook.NONE, Handbook.UNKNOWN, Handbook.NOT_ASKED}
        if len(chosen) > 1 and alone & set(chosen):
            raise forms.ValidationError(_("「なし」「不明」「聞き取らない」は、ほかと一緒に選べません。"))
        return chosen

    def clean_factors(self):
        """Each once."""
        return list(dict.fromkeys(self.cleaned_data["factors"]))

    def sheet_fields(self) -> dict:
        """Fields of Assessment."""
        return {name: self.cleaned_data[name] for name in FIELDS}

    def fresh(self, current: Assessment) -> "AssessmentForm":
        """The same form as it stands in the database now."""
        return AssessmentForm(instance=current)
