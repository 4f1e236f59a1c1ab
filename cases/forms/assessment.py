"""インテーク・アセスメントシート on the screen, in the blocks of the form. Nothing is forced but the day."""

from django import forms
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Capability, readers_of
from akishima_support.japanese.fields import WarekiDateField
from akishima_support.ui.forms import ModelForm, SubmissionTokenMixin, VersionMixin
from cases.forms.code_fields import NOT_FILLED_IN, code_formfield, keep_codes
from cases.models import Assessment
from cases.models.assessment import BLOCKS

FIELDS = [name for _legend, names in BLOCKS for name in names]
TEXTS = [name for name in FIELDS if isinstance(Assessment._meta.get_field(name), models.TextField)]


class AssessmentForm(SubmissionTokenMixin, VersionMixin, ModelForm):
    """One version. `instance` is the draft; `copied` the version that a new one begins as.

    The first one begins with what was `taken_over` from the intake form.
    """

    heading = _("アセスメントを書く")
    draft_name = "assessment"

    assessed_on = WarekiDateField(label=_("記入日"), latest=timezone.localdate, help_text="")
    screened_on = WarekiDateField(
        label=_("スクリーニング実施日"), latest=timezone.localdate, required=False, help_text=""
    )
    readers = dict.fromkeys(TEXTS, lambda: readers_of(Capability.CASE_READ))
    fieldsets = [(legend, names, False) for legend, names in BLOCKS]

    class Meta:
        model = Assessment
        fields = FIELDS
        formfield_callback = code_formfield
        widgets = {"screening": forms.RadioSelect}
        help_texts = {
            "factors": _("ご本人とご家族が困っていることとして、あてはまるものを選びます。"),
            "complaint": _("ご本人の言葉で。お会いできていないときは、空けておきます。"),
            "family_complaint": _("どなたの話かが分かるように書きます。"),
            "health_note": _("聞いたこと・見たことを書きます。病名を推し量って書かないでください。"),
            "summary": _("職員の見立てです。ご本人が開示を求めて読むことがあります。"),
        }

    def __init__(self, *args, copied: Assessment | None = None, taken_over: dict | None = None, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["urgent_support"].choices = [("", NOT_FILLED_IN), *self.fields["urgent_support"].choices[1:]]
        if copied is not None:
            self.initial |= {name: getattr(copied, name) for name in FIELDS}
        if taken_over:
            self.initial |= taken_over
            self.marks = dict.fromkeys(taken_over, _("受付票から"))
        if self.instance.pk is None:
            self.initial["assessed_on"] = timezone.localdate()
        keep_codes(self)

    def sheet_fields(self) -> dict:
        """Fields of Assessment."""
        return {name: self.cleaned_data[name] for name in FIELDS}

    def fresh(self, current: Assessment) -> "AssessmentForm":
        """The same form as it stands in the database now."""
        return AssessmentForm(instance=current)
