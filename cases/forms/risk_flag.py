"""Boxes of a risk flag: raising, ending, and the duty by law."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Capability, readers_of
from akishima_support.ui.forms import Form, SubmissionTokenMixin, VersionMixin
from cases.codes.consent import Means
from cases.codes.risk import URGENCY_CHOICES, DutyAnswer, RiskKind
from cases.forms.moments import MomentMixin
from cases.models import DutyContact

UNCHANGED = ("", _("変えない"))
NEEDED = {
    "told_by": _("だれが連絡したかを書いてください。"),
    "told_to": _("どこのだれに連絡したかを書いてください。"),
    "told": _("伝えた内容を書いてください。"),
}


class RiskFlagForm(SubmissionTokenMixin, Form):
    """Which danger, what was noticed, and how pressing it makes the matter."""

    draft_name = "risk_flag"

    kind = forms.ChoiceField(label=_("危険の種類"), choices=RiskKind.choices, widget=forms.RadioSelect)
    note = forms.CharField(
        label=_("気づいたこと"), max_length=1000, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    urgency = forms.ChoiceField(
        label=_("緊急度"), choices=[UNCHANGED, *URGENCY_CHOICES], required=False, widget=forms.RadioSelect
    )
    readers = {"note": lambda: readers_of(Capability.CASE_READ)}


class RiskFlagEndForm(Form):
    """Why it is taken down."""

    note = forms.CharField(label=_("旗を下ろした理由"), max_length=300)
    readers = {"note": lambda: readers_of(Capability.CASE_READ)}


class DutyForm(MomentMixin, Form):
    """What was done about the duty: who called when, whom, and what was told; or why not."""

    draft_name = "risk_flag_duty"

    duty_answer = forms.ChoiceField(label=_("通告・通報"), choices=DutyAnswer.choices, widget=forms.RadioSelect)
    told_by = forms.CharField(label=_("連絡した人"), max_length=100, required=False)
    told_to = forms.CharField(label=_("連絡した先(機関・人)"), max_length=200, required=False)
    means = forms.ChoiceField(label=_("手段"), choices=Means.choices, initial=Means.PHONE)
    told = forms.CharField(
        label=_("伝えた内容"), max_length=1000, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    duty_note = forms.CharField(
        label=_("判断の理由"), max_length=1000, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    readers = dict.fromkeys(["told", "duty_note"], lambda: readers_of(Capability.CASE_READ))
    fieldsets = [
        (_("どうしたか"), ["duty_answer"], False),
        (_("いつ、だれが、どこに、何を"), ["on", "clock", "told_by", "told_to", "means", "told"], False),
        (_("連絡しなかったとき、すでに通報されているとき"), ["duty_note"], False),
    ]

    def __init__(self, *args, user_name: str, contact: DutyContact | None, **kwargs):
        super().__init__(*args, **kwargs)
        self.start_with(timezone.now())
        self.initial.setdefault("told_by", user_name)
        self.initial.setdefault("told_to", contact.name if contact else "")

    def clean(self):
        """A report says who, whom and what; anything else says why."""
        cleaned = super().clean()
        answer = cleaned.get("duty_answer")
        missing = NEEDED if answer == DutyAnswer.REPORTED else {"duty_note": _("理由や経緯を書いてください。")}
        for name, message in missing.items() if answer else ():
            if name in cleaned and not cleaned[name]:
                self.add_error(name, message)
        return cleaned

    def answer_fields(self) -> dict:
        """Fields of RiskFlag."""
        data = self.cleaned_data
        fields = {name: data[name] for name in ("duty_answer", "duty_note")}
        if data["duty_answer"] != DutyAnswer.REPORTED:
            return fields
        return fields | {"told_at": self.moment(), "told_by": data["told_by"], "told_to": data["told_to"]}


class DutyContactForm(VersionMixin, Form):
    """Whom the city has named for a duty by law."""

    name = forms.CharField(label=_("通告・通報先"), max_length=200, required=False)
    phone = forms.CharField(label=_("電話"), max_length=100, required=False)
    note = forms.CharField(label=_("時間外など"), max_length=300, required=False, help_text=_("例 夜間・休日の連絡先"))

    def __init__(self, *args, contact: DutyContact, **kwargs):
        initial = {"name": contact.name, "phone": contact.phone, "note": contact.note, "version": contact.version}
        super().__init__(*args, initial=initial, **kwargs)
        self.contact = contact
