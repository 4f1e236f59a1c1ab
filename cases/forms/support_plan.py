"""プラン on the screen: what to solve, where to, and who does what."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Capability, readers_of
from akishima_support.japanese.fields import WarekiDateField
from akishima_support.ui.forms import Form, ModelForm, SubmissionTokenMixin, VersionMixin
from cases.codes.plan import Doer, PlanService
from cases.forms.checks import refuse_past
from cases.forms.pick import PickField
from cases.forms.rows import RowsMixin
from cases.models import PlanGoal, SupportPlan
from network.models import Organization
from network.rules.choosing import choice_label

ROWS = 10
SPARE_ROWS = 2
TEXTS = ("issues", "long_term_goal", "plan_goal", "services_note")
GOAL_FIELDS = ("doer", "organization", "doer_note", "what", "until", "how_often")
PLAN_FIELDS = [
    "made_on",
    "issues",
    "long_term_goal",
    "plan_goal",
    "services",
    "services_note",
    "starts_on",
    "ends_on",
    "next_monitoring_on",
    "evaluate_on",
]


def readers():
    """Those who read a case."""
    return readers_of(Capability.CASE_READ)


class GoalForm(Form):
    """One thing to do. An empty row is no row."""

    doer = forms.ChoiceField(label=_("だれが"), required=False, choices=[("", _("選んでください")), *Doer.choices])
    organization = PickField(label=_("機関"), required=False)
    doer_note = forms.CharField(label=_("機関・担当（自由記入）"), max_length=100, required=False)
    what = forms.CharField(
        label=_("すること"), max_length=500, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    until = forms.CharField(label=_("いつまで"), max_length=100, required=False)
    how_often = forms.CharField(label=_("どのくらい"), max_length=100, required=False)
    readers = dict.fromkeys(["what"], readers)

    def __init__(self, *args, bodies: list[Organization], **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["organization"].offer(bodies, choice_label, empty=_("選ばない"))

    def clean(self):
        """Who and what belong together; only another body is named."""
        cleaned = super().clean()
        if not self.is_empty():
            for name in ("doer", "what"):
                if not cleaned.get(name) and name in cleaned:
                    self.add_error(name, _("だれが何をするかを、両方書いてください。"))
        is_other = cleaned.get("doer") == Doer.OTHER
        if is_other and not cleaned.get("organization") and not cleaned.get("doer_note"):
            self.add_error("organization", _("機関を選ぶか、右の欄に書いてください。"))
        if cleaned.get("organization") and cleaned.get("doer") and not is_other:
            self.add_error("organization", _("機関は、「その他機関」のときだけ選びます。"))
        return cleaned

    def is_empty(self) -> bool:
        """Whether nothing was typed in the row."""
        return not any(self[name].value() for name in GOAL_FIELDS)


class SupportPlanForm(RowsMixin, SubmissionTokenMixin, VersionMixin, ModelForm):
    """One plan. `instance` is the draft; `previous` the plan that a new one follows."""

    heading = _("プランを書く")
    draft_name = "support_plan"

    made_on = WarekiDateField(label=_("作成日"), latest=timezone.localdate, help_text="")
    services = forms.MultipleChoiceField(
        label=_("利用事業"), choices=PlanService.choices, required=False, widget=forms.CheckboxSelectMultiple
    )
    starts_on = WarekiDateField(label=_("プラン期間（始）"), required=False)
    ends_on = WarekiDateField(label=_("プラン期間（終）"), required=False)
    next_monitoring_on = WarekiDateField(
        label=_("次回モニタリング"), required=False, help_text=_("この日に、主担当者の「今日」に出ます。")
    )
    evaluate_on = WarekiDateField(
        label=_("評価の予定日"), required=False, help_text=_("確定するときまでに決めます。この日に「今日」に出ます。")
    )
    readers = dict.fromkeys(TEXTS, readers)
    fieldsets = [
        (_("プラン"), ["made_on", "issues", "long_term_goal", "plan_goal"], False),
        (_("利用事業"), ["services", "services_note"], False),
        (_("期間・モニタリング・評価"), ["starts_on", "ends_on", "next_monitoring_on", "evaluate_on"], False),
    ]

    class Meta:
        model = SupportPlan
        fields = PLAN_FIELDS
        help_texts = {
            "issues": _("ご本人・ご家族が困っていること、変わるとよいと思っていること"),
            "long_term_goal": _("ご本人の言葉で。仕事に就くことだけが目標ではありません。"),
            "plan_goal": _("この期間に、どこまでを目指すか"),
        }

    def __init__(self, *args, previous: SupportPlan | None = None, bodies: list[Organization], **kwargs):
        super().__init__(*args, **kwargs)
        if previous is not None:
            self.initial |= {name: getattr(previous, name) for name in ("issues", "long_term_goal", "services")}
        if self.instance.pk is None:
            self.initial["made_on"] = timezone.localdate()
        self.bodies = bodies
        saved = self._saved() if self.instance.pk else []
        self.rows = self.with_drafts(
            GoalForm(
                self.data if self.is_bound else None,
                prefix=f"goal{number}",
                initial=saved[number] if number < len(saved) else None,
                bodies=bodies,
            )
            for number in range(ROWS)
        )

    def _saved(self) -> list[dict]:
        goals = PlanGoal.objects.filter(plan=self.instance).select_related("organization").order_by("position", "id")
        return [{name: getattr(goal, name) for name in GOAL_FIELDS} for goal in goals]

    def rows_shown(self) -> list[GoalForm]:
        """Rows in use and a few empty ones; the rest waits folded."""
        used = max((number for number, row in enumerate(self.rows, start=1) if not row.is_empty()), default=0)
        return self.rows[: used + SPARE_ROWS]

    def rows_folded(self) -> list[GoalForm]:
        """The rows after those."""
        return self.rows[len(self.rows_shown()) :]

    def clean(self):
        """The period runs forward, and the evaluation is yet to come."""
        cleaned = super().clean()
        start, end = cleaned.get("starts_on"), cleaned.get("ends_on")
        if start and end and end < start:
            self.add_error("ends_on", _("期間の終わりが、始まりより前になっています。"))
        for name in ("next_monitoring_on", "evaluate_on"):
            try:
                refuse_past(cleaned.get(name))
            except forms.ValidationError as error:
                self.add_error(name, error)
        return cleaned

    def content(self) -> tuple[dict, list[dict]]:
        """Fields of SupportPlan, and of its things to do."""
        goals = [
            {name: row.cleaned_data[name] for name in GOAL_FIELDS} for row in self.rows if row.cleaned_data.get("what")
        ]
        return {name: self.cleaned_data[name] for name in PLAN_FIELDS}, goals

    def fresh(self, current: SupportPlan) -> "SupportPlanForm":
        """The same form as it stands in the database now."""
        return SupportPlanForm(instance=current, bodies=self.bodies)
