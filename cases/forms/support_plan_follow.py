"""What comes after a plan was fixed: agreement and decision, and the next monitoring."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Capability, readers_of
from akishima_support.japanese.fields import WarekiDateField
from akishima_support.ui.forms import ModelForm, VersionMixin
from cases.codes.plan import Agreement, AgreementMethod
from cases.forms.checks import refuse_past
from cases.models import SupportPlan


class SupportPlanFollowForm(VersionMixin, ModelForm):
    """A small form about a plan that is carried out."""

    @property
    def case(self):
        """The case of the plan."""
        return self.instance.case

    def fresh(self, current: SupportPlan):
        """The same form as it stands in the database now."""
        return type(self)(instance=current)


class SupportPlanAgreementForm(SupportPlanFollowForm):
    """Does the person agree, and how was it said? A signature is not needed."""

    heading = _("同意と決定を記録する")

    agreement = forms.ChoiceField(label=_("ご本人の同意"), choices=Agreement.choices, widget=forms.RadioSelect)
    agreed_on = WarekiDateField(label=_("同意した日"), latest=timezone.localdate, required=False)
    agreement_method = forms.ChoiceField(
        label=_("同意の方法"), choices=[("", _("選んでください")), *AgreementMethod.choices], required=False
    )
    conference_on = WarekiDateField(label=_("支援調整会議開催日"), required=False)
    decided_on = WarekiDateField(label=_("支援決定・確認の日"), latest=timezone.localdate, required=False)
    readers = {"agreement_note": lambda: readers_of(Capability.CASE_READ)}
    fieldsets = [
        (_("ご本人の同意"), ["agreement", "agreed_on", "agreement_method", "agreement_note"], False),
        (_("会議・決定"), ["conference_on", "decided_on"], False),
    ]

    class Meta:
        model = SupportPlan
        fields = ["agreement", "agreed_on", "agreement_method", "agreement_note", "conference_on", "decided_on"]

    def clean(self):
        """An agreement has a day and a way; without one there is neither."""
        cleaned = super().clean()
        agreed = cleaned.get("agreement") == Agreement.AGREED
        for name, ask in (
            ("agreed_on", _("同意した日を入力してください。")),
            ("agreement_method", _("同意の方法を選んでください。")),
        ):
            if agreed and not cleaned.get(name) and name in cleaned:
                self.add_error(name, ask)
            if not agreed and cleaned.get(name):
                self.add_error(name, _("同意を得たときだけ入力します。"))
        return cleaned

    def sheet_fields(self) -> dict:
        """The fields that may be entered after fixing."""
        return {name: self.cleaned_data[name] for name in self._meta.fields}


class SupportPlanMonitorForm(SupportPlanFollowForm):
    """When is the plan looked after next?"""

    heading = _("次回モニタリングを決める")

    next_monitoring_on = WarekiDateField(
        label=_("次回モニタリング"), required=False, help_text=_("あとは評価だけのときは、空けておきます。")
    )

    class Meta:
        model = SupportPlan
        fields = ["next_monitoring_on"]

    def clean_next_monitoring_on(self):
        """Today or later, and not after the evaluation."""
        day = refuse_past(self.cleaned_data["next_monitoring_on"])
        if day and self.instance.evaluate_on and day > self.instance.evaluate_on:
            raise forms.ValidationError(_("評価の予定日までの日を入力してください。"))
        return day
