"""What is said with the moves of one act alone: a visit, a first meeting, the answer to an inquiry, other days."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Refused
from akishima_support.japanese.fields import WarekiDateField
from cases.actions.referral_step import Visit
from cases.codes.case import RecordResult
from cases.codes.referral import InquiryReply
from cases.forms.referral_move import TEXT_LIMIT, MoveForm
from cases.forms.referral_terms import TermsMixin, fields_for
from cases.rules.replies import check_tells_nobody_known

RESULTS = [(str(each), each.label) for each in RecordResult if each != RecordResult.NONE]


class VisitForm(MoveForm):
    """One visit. That nobody was met is reported too."""

    visit_on = WarekiDateField(label=_("訪問した日"), latest=timezone.localdate)
    visitors = forms.CharField(label=_("訪問した人"), max_length=100)
    visit_result = forms.ChoiceField(label=_("訪問の結果"), choices=RESULTS, widget=forms.RadioSelect)
    text = forms.CharField(
        label=_("様子・次の予定"), max_length=TEXT_LIMIT, required=False, widget=forms.Textarea(attrs={"rows": 4})
    )
    text_fields = ("visitors", "text")

    def visit(self) -> Visit:
        """The visit as the action takes it."""
        data = self.cleaned_data
        return Visit(on=data["visit_on"], visitors=data["visitors"], result=data["visit_result"])


class MeetForm(MoveForm):
    """On which day the first meeting took place; both sides say it, each for itself."""

    met_on = WarekiDateField(label=_("最初に会えた日"), latest=timezone.localdate)
    text = forms.CharField(
        label=_("補足"), max_length=TEXT_LIMIT, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )


class ReplyForm(MoveForm):
    """The answer to an inquiry: it is the same whether somebody is known or not."""

    reply = forms.ChoiceField(label=_("答え"), choices=InquiryReply.choices, widget=forms.RadioSelect)
    text = forms.CharField(
        label=_("補足"),
        max_length=TEXT_LIMIT,
        required=False,
        widget=forms.Textarea,
        help_text=_("その方を知っているか、相談やケースがあるかは書かないでください。"),
    )

    def clean_text(self) -> str:
        """Words that would tell whether somebody is known are refused."""
        try:
            check_tells_nobody_known(self.cleaned_data["text"])
        except Refused as refusal:
            raise forms.ValidationError(refusal.message) from refusal
        return self.cleaned_data["text"]


class ReplanForm(TermsMixin, MoveForm):
    """Other days, with a reason that both sides read."""

    text = forms.CharField(label=_("変える理由"), max_length=TEXT_LIMIT, widget=forms.Textarea(attrs={"rows": 3}))

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        days = {name: box for name, box in fields_for(self.referral.act).items() if name in DAYS}
        if "meeting_on" in days:
            days["meeting_on"].help_text = ""  # it says how to come here
        self.fields = days | self.fields

    def days(self) -> dict:
        """Both days, the second only with 引継ぎ."""
        return {name: self.cleaned_data.get(name) for name in DAYS}


DAYS = ("meeting_on", "overlap_until")
