"""Which act, and which body."""

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Refused
from akishima_support.ui.forms import Form, SubmissionTokenMixin
from cases.actions.referral_draft import Beginning
from cases.actions.referral_give import Explained
from cases.acts import ACTS, Data
from cases.codes.consultation import Urgency
from cases.codes.referral import Act
from cases.forms.referral_subject import SubjectForm
from cases.rules.answer_days import answer_days_now
from network.codes import Audience, OrganizationKind, ServiceCode
from network.models import CatchmentArea, Organization

DATA_TEXT = {
    Data.NEVER: _("個人の情報は渡さない"),
    Data.IF_AGREED: _("個人の情報は同意などがあるときだけ"),
    Data.ALWAYS: _("必要な個人の情報を渡す"),
}
_WHO = [(Audience.PERSON.value, Audience.PERSON.label), (Audience.FAMILY.value, Audience.FAMILY.label)]
NOT_CHOSEN = _("宛先の機関を一覧から選んでください。")


def act_choices(acts) -> list[tuple[str, str]]:
    """Every act with its meaning, whether data moves and when an answer is due."""
    usual = {act: row.u4 for act, row in answer_days_now().items()}
    return [(str(act), _described(act, usual.get(act))) for act in acts]


def _described(act: Act, days: int | None) -> str:
    rule = ACTS[act]
    answer = gettext("回答は不要") if days is None else gettext("回答は%(days)d開庁日以内") % {"days": days}
    return f"{act.label}　{rule.meaning}（{DATA_TEXT[rule.data]}・{answer}）"


class ChooseForm(Form):
    """First step: the act, what would help, and by which words the directory is searched.

    What is chosen stands in the address, so it is a code of the directory, never what was said about somebody.
    """

    act = forms.ChoiceField(label=_("何をしますか"), widget=forms.RadioSelect)
    service = forms.ChoiceField(
        label=_("必要な支援"),
        required=False,
        choices=[("", _("相談の内容から")), *ServiceCode.choices],
    )
    audience = forms.ChoiceField(label=_("利用する方"), required=False, choices=[("", _("決めていない")), *_WHO])
    area = forms.ChoiceField(label=_("お住まいの地区"), required=False)
    kind = forms.ChoiceField(
        label=_("機関の種別"), required=False, choices=[("", _("すべて")), *OrganizationKind.choices]
    )
    words = forms.CharField(label=_("機関の名前"), max_length=100, required=False)

    fieldsets = [
        (_("何をするか"), ["act"], False),
        (_("何が必要か"), ["service", "audience", "area"], False),
        (_("機関をしぼる"), ["kind", "words"], True),
    ]

    def __init__(self, *args, acts, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["act"].choices = act_choices(acts)
        self.areas = {str(area.pk): area for area in CatchmentArea.objects.in_order()}
        self.fields["area"].choices = [("", _("分からない"))] + [(key, area.name) for key, area in self.areas.items()]

    def clean_area(self) -> CatchmentArea | None:
        """The area itself."""
        return self.areas.get(self.cleaned_data["area"])


class BeginForm(SubmissionTokenMixin, Form):
    """Second step: the body. The act comes along from the first.

    `despite_no` holds the bodies that the person did not want, where somebody ticked that they asked again.
    """

    act = forms.ChoiceField(choices=Act.choices, widget=forms.HiddenInput(attrs={"id": False}))
    to_organization = forms.UUIDField(
        label=_("宛先"), error_messages={"required": NOT_CHOSEN, "invalid": NOT_CHOSEN}, widget=forms.HiddenInput
    )
    despite_no = forms.Field(required=False, widget=forms.MultipleHiddenInput(attrs={"id": False}))
    urgency = forms.ChoiceField(label=_("緊急度"), choices=Urgency.choices, initial=Urgency.U4)
    cost_explained = forms.BooleanField(label=_("有料であることを説明した"), required=False)
    privacy_explained = forms.BooleanField(label=_("案内の前に伝えることを説明した"), required=False)

    def __init__(self, *args, act: str, area: CatchmentArea | None = None, asks_urgency: bool = True, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.area = area
        self.fields["act"].initial = act
        if act == Act.INFORMATION or not asks_urgency:
            del self.fields["urgency"]
        if act != Act.INFORMATION:
            del self.fields["cost_explained"], self.fields["privacy_explained"]

    def clean_to_organization(self) -> Organization:
        """The body chosen; the directory is open to everybody who sends."""
        organization = Organization.objects.filter(uid=self.cleaned_data["to_organization"]).first()
        if organization is None:
            raise forms.ValidationError(NOT_CHOSEN)
        return organization

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
            ),
            "explained": Explained(
                cost=data.get("cost_explained", False), privacy=data.get("privacy_explained", False)
            ),
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
