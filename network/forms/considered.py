"""What the city considers: proposals and what was decided, surveys, initiatives, goals of plans."""

from django import forms
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Capability, readers_of
from akishima_support.japanese.fields import WarekiDateField
from akishima_support.ui.forms import ModelForm
from network.forms.directory_form import body_choice, without_relations
from network.forms.kept import SOURCE, SOURCED, EditMixin, KeptForm, NewMixin
from network.models import Initiative, PlanGoal, Proposal, ProposalFollowUp, Survey

OLDEST_YEAR, NEWEST_YEAR = 2000, 2100


class ConsideredForm(KeptForm):
    """Read by the city alone."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.readers = dict.fromkeys(self.readers, readers_of(Capability.POLICY_READ))


class ProposalForm(ConsideredForm):
    """A proposal as it came in; what is decided about it are entries of their own."""

    from_organization = body_choice(_("提案した機関"), required=False, empty_label=_("記録にない"))
    made_on = WarekiDateField(label=_("提案日"))

    bodies = ("from_organization",)
    fieldsets = [(_("提案"), ["from_organization", "made_on", "topic", "text"], False), SOURCE]

    class Meta:
        model = Proposal
        formfield_callback = without_relations
        fields = ["from_organization", "made_on", "topic", "text", *SOURCED]


class ProposalNewForm(NewMixin, ProposalForm):
    """A new proposal."""


class ProposalEditForm(EditMixin, ProposalForm):
    """One that is there."""


class FollowUpForm(NewMixin, ModelForm):
    """Who decided what, and when."""

    decided_on = WarekiDateField(label=_("決めた日"))

    class Meta:
        model = ProposalFollowUp
        fields = ["decided_on", "decided_by_text", "status", "text"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.readers = {"text": readers_of(Capability.POLICY_READ)}

    def keeping(self) -> dict:
        """What the action needs beside who acts."""
        return {"entry": self.instance, "token": self.cleaned_data["submission_token"]}


class SurveyForm(ConsideredForm):
    """One statement about a survey; another source is a statement of its own."""

    fiscal_year = forms.IntegerField(
        label=_("年度(西暦)"), required=False, min_value=OLDEST_YEAR, max_value=NEWEST_YEAR
    )

    fieldsets = [
        (_("実態調査"), ["name", "other_names", "fiscal_year", "method_note", "result_note", "note"], False),
        SOURCE,
    ]

    class Meta:
        model = Survey
        formfield_callback = without_relations
        fields = ["name", "other_names", "fiscal_year", "method_note", "result_note", "note", *SOURCED]


class SurveyNewForm(NewMixin, SurveyForm):
    """A further statement."""


class SurveyEditForm(EditMixin, SurveyForm):
    """One that is there."""


class InitiativeForm(ConsideredForm):
    """How far an initiative is; it opens no legal basis."""

    fieldsets = [(_("施策"), ["name", "status", "note"], False), SOURCE]

    class Meta:
        model = Initiative
        formfield_callback = without_relations
        fields = ["name", "status", "note", *SOURCED]


class InitiativeNewForm(NewMixin, InitiativeForm):
    """A new one."""


class InitiativeEditForm(EditMixin, InitiativeForm):
    """One that is there."""


class PlanGoalForm(KeptForm):
    """A goal of a published plan."""

    fieldsets = [(_("計画の基本目標"), ["plan_name", "text"], False), SOURCE]

    class Meta:
        model = PlanGoal
        formfield_callback = without_relations
        fields = ["plan_name", "text", *SOURCED]


class PlanGoalNewForm(NewMixin, PlanGoalForm):
    """A new goal."""


class PlanGoalEditForm(EditMixin, PlanGoalForm):
    """One that is there."""
