"""様子を記録する: what was observed on a day, in one of the three lists."""

from collections.abc import Callable
from dataclasses import dataclass

from django import forms
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Capability, readers_of
from akishima_support.japanese.fields import WarekiDateField
from akishima_support.ui.forms import Form, SubmissionTokenMixin
from cases.codes.observation import DATED_CHANGES, ContactStage
from cases.codes.person import GoingOutLevel
from cases.models import ContactStageObservation, GoingOutObservation, OutcomeObservation
from cases.models.observation import Observation

CHOOSE = ("", _("選んでください"))


@dataclass(frozen=True, slots=True)
class Kind:
    """One of the lists, as its pages call it."""

    model: type[Observation]
    heading: Promise
    label: Promise
    choices: Callable[[], list]


KINDS: dict[str, Kind] = {
    "going-out": Kind(
        GoingOutObservation, _("外出の程度を記録する"), _("外出の程度"), lambda: list(GoingOutLevel.choices)
    ),
    "contact": Kind(
        ContactStageObservation,
        _("ご本人との接触を記録する"),
        _("ご本人との接触"),
        lambda: list(ContactStage.choices),
    ),
    "outcome": Kind(
        OutcomeObservation,
        _("見られた変化を記録する"),
        _("見られた変化"),
        lambda: [(change.value, change.label) for change in DATED_CHANGES],
    ),
}


class ObservationForm(SubmissionTokenMixin, Form):
    """When, what, and who said so."""

    observed_on = WarekiDateField(label=_("時点"), latest=timezone.localdate)
    value = forms.ChoiceField()
    informant = forms.CharField(
        label=_("話した方"), max_length=100, required=False, help_text=_("例 母、ご本人、職員が見た")
    )
    note = forms.CharField(
        label=_("様子"), max_length=300, required=False, help_text=_("例 夕方に一人で散歩に出るようになった")
    )
    readers = {"note": lambda: readers_of(Capability.CASE_READ)}
    fieldsets = [("", ["observed_on", "value", "informant", "note"], False)]

    def __init__(self, *args, kind: Kind, corrects: Observation | None = None, **kwargs):
        super().__init__(*args, **kwargs)
        self.kind, self.heading = kind, kind.heading if corrects is None else _("様子の記録を訂正する")
        self.fields["value"].label = kind.label
        self.fields["value"].choices = [CHOOSE, *kind.choices()]
        self.initial["observed_on"] = timezone.localdate()
        if corrects is not None:
            self.initial |= {name: getattr(corrects, name) for name in ("observed_on", "value", "informant", "note")}

    def observation_fields(self) -> dict:
        """Fields of the observation."""
        data = self.cleaned_data
        told = {name: data[name] for name in ("observed_on", "informant", "note")}
        return told | {self.kind.model.value_field: data["value"]}
