"""評価シート on the screen: how each thing went, what changed, what remains, and how things go on."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Capability, readers_of
from akishima_support.japanese.fields import WarekiDateField
from akishima_support.ui.forms import Form, ModelForm, SubmissionTokenMixin, VersionMixin
from cases.codes.case import OutcomeChange
from cases.codes.plan import GoalResult, Outlook
from cases.forms.rows import RowsMixin
from cases.models import Evaluation, GoalEvaluation, PlanGoal

FIELDS = ["evaluated_on", "changes", "changes_note", "remaining", "wishes", "opinion", "outlook", "follow_up"]
TEXTS = ("changes_note", "remaining", "wishes", "opinion", "follow_up")


def readers():
    """Those who read a case."""
    return readers_of(Capability.CASE_READ)


class GoalResultForm(Form):
    """How one thing of the plan went."""

    result = forms.ChoiceField(
        label=_("達成状況"), required=False, choices=[("", _("まだ書かない")), *GoalResult.choices]
    )
    note = forms.CharField(
        label=_("様子・理由"), max_length=500, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    readers = {"note": readers}

    def __init__(self, *args, goal: PlanGoal, **kwargs):
        super().__init__(*args, prefix=f"goal{goal.position}", **kwargs)
        self.goal = goal


class EvaluationForm(RowsMixin, SubmissionTokenMixin, VersionMixin, ModelForm):
    """One evaluation of a plan; `goals` are its things to do."""

    heading = _("評価を書く")
    draft_name = "evaluation"

    evaluated_on = WarekiDateField(label=_("評価実施日"), latest=timezone.localdate, help_text="")
    changes = forms.MultipleChoiceField(
        label=_("見られた変化"),
        choices=OutcomeChange.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("小さな変化も書き留めます。"),
    )
    outlook = forms.ChoiceField(
        label=_("今後"),
        choices=Outlook.choices,
        required=False,
        widget=forms.RadioSelect,
        help_text=_("確定するときまでに選びます。"),
    )
    readers = dict.fromkeys(TEXTS, readers)
    fieldsets = [
        (_("評価"), ["evaluated_on"], False),
        (_("見られた変化"), ["changes", "changes_note"], False),
        (_("残された課題・ご本人の希望"), ["remaining", "wishes", "opinion"], False),
        (_("今後"), ["outlook", "follow_up"], False),
    ]

    class Meta:
        model = Evaluation
        fields = FIELDS
        help_texts = {
            "wishes": _("ご本人の言葉で。お会いできていないときは、そのことを書きます。"),
            "opinion": _("職員の見立てです。ご本人が開示を求めて読むことがあります。"),
        }

    def __init__(self, *args, goals: list[PlanGoal], **kwargs):
        super().__init__(*args, **kwargs)
        self.goals = goals
        if self.instance.pk is None:
            self.initial["evaluated_on"] = timezone.localdate()
        saved = self._saved() if self.instance.pk else {}
        data = self.data if self.is_bound else None
        self.rows = self.with_drafts(GoalResultForm(data, goal=goal, initial=saved.get(goal.pk)) for goal in goals)

    def _saved(self) -> dict[int, dict]:
        rows = GoalEvaluation.objects.filter(evaluation=self.instance)
        return {row.goal_id: {"result": row.result, "note": row.note} for row in rows}

    def clean_changes(self):
        """Each change once; 変化なし stands alone."""
        changes = list(dict.fromkeys(self.cleaned_data["changes"]))
        if OutcomeChange.NONE in changes and len(changes) > 1:
            raise forms.ValidationError(_("「変化なし」とほかの変化を一緒に選ぶことはできません。"))
        return changes

    def content(self) -> tuple[dict, list[tuple[PlanGoal, dict]]]:
        """Fields of Evaluation, and the result of each thing to do."""
        results = [(row.goal, {name: row.cleaned_data[name] for name in ("result", "note")}) for row in self.rows]
        return {name: self.cleaned_data[name] for name in FIELDS}, results

    def fresh(self, current: Evaluation) -> "EvaluationForm":
        """The same form as it stands in the database now."""
        return EvaluationForm(instance=current, goals=self.goals)
