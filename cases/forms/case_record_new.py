"""支援経過を記録する: fact, statement and opinion apart, because the person may ask to read them."""

from django import forms
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Capability, readers_of
from akishima_support.japanese.fields import WarekiDateField
from akishima_support.ui.forms import ModelForm, SubmissionTokenMixin
from cases.codes.case import Counterpart, RecordMethod, RecordResult
from cases.codes.person import GoingOutLevel
from cases.forms.checks import refuse_past
from cases.forms.moments import MomentMixin
from cases.models import ProgressRecord

HEAD = ["on", "clock", "method", "counterpart", "result", "minutes"]
CHOOSE = ("", _("選んでください"))


class CaseRecordNewForm(MomentMixin, SubmissionTokenMixin, ModelForm):
    """One entry, with the next check and the level of going out where there is news of it."""

    heading = _("支援経過を記録する")
    draft_name = "case_record_new"

    method = forms.ChoiceField(label=_("方法"), choices=[CHOOSE, *RecordMethod.choices])
    counterpart = forms.ChoiceField(label=_("相手"), choices=Counterpart.choices, initial=Counterpart.NOBODY)
    result = forms.ChoiceField(label=_("結果"), choices=RecordResult.choices, initial=RecordResult.NONE)
    minutes = forms.IntegerField(
        label=_("所要時間(分)"),
        required=False,
        min_value=0,
        max_value=1440,
        widget=forms.TextInput(attrs={"class": "input--short", "inputmode": "numeric"}),
    )
    level = forms.ChoiceField(
        label=_("外出の程度"), required=False, choices=[("", _("今回は聞いていない")), *GoingOutLevel.choices]
    )
    next_check_on = WarekiDateField(label=_("次の確認日"), required=False, help_text=_("変えるときだけ"))
    readers = dict.fromkeys(["fact", "statement", "opinion", "next_step"], lambda: readers_of(Capability.CASE_READ))
    fieldsets = [
        (_("いつ・どのように"), HEAD, False),
        (_("内容"), ["fact", "statement", "informant", "opinion", "third_party"], False),
        (_("これから"), ["next_step", "next_check_on", "level"], False),
    ]

    class Meta:
        model = ProgressRecord
        fields = [
            "method",
            "counterpart",
            "result",
            "fact",
            "statement",
            "informant",
            "opinion",
            "third_party",
            "minutes",
            "next_step",
        ]
        help_texts = {
            "fact": _("見たこと・したことだけを書きます。"),
            "statement": _("お話をそのまま書きます。"),
            "informant": _("話した方、外出の程度を教えてくれた方（例 母）"),
            "opinion": _("職員の見立てや方針。ご本人が開示を求めて読むことがあります。"),
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.start_with(None)

    def clean_next_check_on(self):
        """Today or later."""
        return refuse_past(self.cleaned_data["next_check_on"])

    def clean(self):
        """Somebody's words need somebody; and an empty entry tells nothing."""
        cleaned = super().clean()
        if cleaned.get("statement") and not cleaned.get("informant") and "informant" in cleaned:
            self.add_error("informant", _("どなたの話かを書いてください。"))
        told = any(cleaned.get(name) for name in ("fact", "statement", "opinion", "level"))
        if not told and cleaned.get("result") in (RecordResult.NONE, None):
            self.add_error("fact", _("内容を書くか、結果を選んでください。"))
        return cleaned

    def record_fields(self) -> dict:
        """Fields of ProgressRecord."""
        return {name: self.cleaned_data[name] for name in self._meta.fields} | {"occurred_at": self.moment()}

    def extra(self) -> dict:
        """What is written beside the entry."""
        return {name: self.cleaned_data[name] for name in ("level", "next_check_on")}
