"""Handing cases over: the manager's form, and the answer of whoever is asked."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from akishima_support.access import Capability, readers_of
from akishima_support.japanese.fields import WarekiDateField
from akishima_support.ui.forms import Form
from cases.forms.checks import refuse_past
from cases.forms.pick import PickField, PickManyField
from cases.models import Case, LeadChange
from cases.rules.staff import window_staff


class ReassignForm(Form):
    """Which cases, to whom, from when, and what the new worker should know."""

    cases = PickManyField(label=gettext_lazy("引き継ぐケース"))
    worker = PickField(label=gettext_lazy("新しい主担当者"), widget=forms.RadioSelect)
    effective_on = WarekiDateField(label=gettext_lazy("引き継ぐ日"))
    note = forms.CharField(
        label=gettext_lazy("引継ぎの内容"),
        widget=forms.Textarea(attrs={"rows": 5}),
        max_length=2000,
        help_text=gettext_lazy("いまの様子、約束していること、気をつけること。選んだケースすべてに付きます。"),
    )
    readers = {"note": lambda: readers_of(Capability.CASE_READ)}

    def __init__(self, *args, rows: list[Case], **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["cases"].offer(rows, _case_label)
        self.fields["worker"].offer(window_staff(timezone.localdate()), lambda user: user.name)
        self.initial.setdefault("effective_on", timezone.localdate())
        self.initial.setdefault("cases", [str(row.uid) for row in rows])

    def clean_effective_on(self):
        """Today or later."""
        return refuse_past(self.cleaned_data["effective_on"])


def _case_label(case: Case) -> str:
    words = {"case_no": case.case_no, "name": case.person_label, "state": case.get_status_display()}
    return _("%(case_no)s　%(name)s（%(state)s）") % words


class LeadAnswerForm(Form):
    """Which of the cases that one is asked to take; a reason where one cannot."""

    changes = PickManyField(label=gettext_lazy("ケース"))
    note = forms.CharField(
        label=gettext_lazy("引き受けられない理由"),
        max_length=300,
        required=False,
        help_text=gettext_lazy("引き受けるときは書かなくてかまいません。"),
    )
    readers = {"note": lambda: readers_of(Capability.CASE_READ)}

    def __init__(self, *args, rows: list[LeadChange], **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["changes"].offer(rows, lambda row: _case_label(row.case))
        self.initial.setdefault("changes", [str(row.uid) for row in rows])

    @property
    def is_accepted(self) -> bool:
        """Which button was pressed."""
        return self.data.get("do") != "decline"

    def clean(self):
        """Declining needs a reason: whoever asked has to find somebody else."""
        cleaned = super().clean()
        if not self.is_accepted and not cleaned.get("note") and "note" not in self.errors:
            self.add_error("note", _("引き受けられない理由を書いてください。"))
        return cleaned
