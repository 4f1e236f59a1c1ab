"""Which act, and which body."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Refused
from akishima_support.japanese.punctuation import bracketed, dotted
from akishima_support.ui.forms import Form, SubmissionTokenMixin
from cases.actions.referral_draft import Beginning
from cases.acts import ACTS, Data
from cases.codes.consultation import Urgency
from cases.codes.referral import Act
from cases.forms.consultation_give_information import explained_in
from cases.forms.looking import LookForm
from cases.forms.prompt import PromptField
from cases.forms.referral_subject import SubjectForm
from cases.rules.answer_days import answer_days_now
from cases.rules.destinations import Destination, destination_of
from network.models import CatchmentArea, Organization

DATA_TEXT = {
    Data.NEVER: _("個人の情報は渡さない"),
    Data.IF_AGREED: _("個人の情報は同意などがあるときだけ"),
    Data.ALWAYS: _("必要な個人の情報を渡す"),
}
NOT_CHOSEN = _("宛先の機関を一覧から選んでください。")


def act_choices(acts) -> list[tuple[str, str]]:
    """Every act with its meaning, whether data moves and when an answer is due."""
    usual = {act: row.u4 for act, row in answer_days_now().items()}
    return [(str(act), _described(act, usual.get(act))) for act in acts]


def _described(act: Act, days: int | None) -> str:
    rule = ACTS[act]
    answer = gettext("回答は不要")
    if days is not None:
        answer = ngettext("回答は%(days)d開庁日以内", "回答は%(days)d開庁日以内", days) % {"days": days}
    return f"{act.label}　{rule.meaning}{bracketed(dotted([DATA_TEXT[rule.data], answer]))}"


class ChooseForm(LookForm):
    """First step: the act, and what the directory is searched by."""

    act = forms.ChoiceField(label=_("何をしますか"), widget=forms.RadioSelect)

    fieldsets = [(_("何をするか"), ["act"], False), *LookForm.fieldsets]

    def __init__(self, *args, acts, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["act"].choices = act_choices(acts)


class DestinationField(forms.Field):
    """A body, alone or for one of its services; the directory is open to everybody who sends."""

    default_error_messages = {"required": NOT_CHOSEN}

    def to_python(self, value: str) -> Destination | None:
        """What the value names. Raises ValidationError for what is not in the directory."""
        chosen = destination_of(value, timezone.localdate()) if value else None
        if value and chosen is None:
            raise forms.ValidationError(NOT_CHOSEN)
        return chosen


class BeginForm(SubmissionTokenMixin, Form):
    """Second step: the body. The act comes along from the first.

    `despite_no` holds the bodies that the person did not want, where somebody ticked that they asked again.
    """

    act = forms.ChoiceField(choices=Act.choices, widget=forms.HiddenInput(attrs={"id": False}))
    to_organization = DestinationField(label=_("宛先"), widget=forms.HiddenInput)
    despite_no = forms.Field(required=False, widget=forms.MultipleHiddenInput(attrs={"id": False}))
    urgency = forms.ChoiceField(label=_("緊急度"), choices=Urgency.choices, initial=Urgency.U4)
    cost_explained = forms.BooleanField(label=_("有料であることを説明した"), required=False)
    privacy_explained = forms.BooleanField(label=_("案内の前に伝えることを説明した"), required=False)
    leaflet_given = forms.BooleanField(label=_("チラシを渡した"), required=False)
    prompted_by = PromptField()

    def __init__(self, *args, act: str, area: CatchmentArea | None = None, asks_urgency: bool = True, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.area, self.service = area, None
        self.fields["act"].initial = act
        self.fields["prompted_by"].offer()
        if act == Act.INFORMATION or not asks_urgency:
            del self.fields["urgency"]
        if not asks_urgency:  # a further leg of what was prompted before
            del self.fields["prompted_by"]
        if act != Act.INFORMATION:
            for name in ("cost_explained", "privacy_explained", "leaflet_given"):
                del self.fields[name]

    def clean_to_organization(self) -> Organization:
        """The body, with its service beside it."""
        chosen = self.cleaned_data["to_organization"]
        self.service = chosen.service
        return chosen.organization

    def beginning(self, subject: SubjectForm) -> dict:
        """What the action needs: where it starts from, what was explained, the token of this page."""
        data = self.cleaned_data
        case, person = subject.cleaned_data["case"], subject.cleaned_data["person"]
        return {
            "beginning": Beginning(
                act=Act(data["act"]),
                to_organization=data["to_organization"],
                person=person,
                case=case,
                urgency=Urgency(data.get("urgency", Urgency.U4)),
                despite_no=self.has_asked_again,
                area=self.area,
                service=self.service,
            ),
            "explained": explained_in(data),
            "prompted_by": data.get("prompted_by"),
            "token": data["submission_token"],
        }

    def leg(self) -> dict:
        """What a re-routing needs."""
        data = self.cleaned_data
        return {
            "act": Act(data["act"]),
            "to_organization": data["to_organization"],
            "token": data["submission_token"],
            "despite_no": self.has_asked_again,
            "area": self.area,
            "service": self.service,
        }

    @property
    def has_asked_again(self) -> bool:
        """Whether the box of the body that was chosen is ticked."""
        return str(self.cleaned_data["to_organization"].uid) in (self.cleaned_data["despite_no"] or ())

    def carry_out(self, action, **words):
        """What the action made, or None after a refusal, which becomes a message of the form."""
        try:
            return action(**words)
        except Refused as refusal:
            self.add_error(None, refusal.message)
            return None
