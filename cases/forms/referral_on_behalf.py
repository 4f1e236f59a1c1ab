"""A partner's answer, entered by the window, with how and from whom it came."""

from collections.abc import Callable

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.actions import referral_answer
from cases.actions.referral_step import OnBehalf, Words
from cases.codes.case import OutcomeChange
from cases.codes.consent import Means
from cases.codes.referral import DeclineReason, ReportKind
from cases.forms.declining import DecliningMixin
from cases.forms.moments import MomentMixin
from cases.forms.referral_move import TEXT_LIMIT, MoveForm
from cases.states import Move

MEANS = [(str(each), each.label) for each in Means if each != Means.SYSTEM]
ANSWERS = {
    Move.RECEIVE: _("受け取った"),
    Move.ASK: _("尋ねたいことがある"),
    Move.ACCEPT: _("受け入れる"),
    Move.DECLINE: _("対応困難"),
    Move.REPORT: _("経過・終了の報告"),
}
NEEDS_TEXT = (Move.ASK, Move.REPORT)


class OnBehalfForm(MomentMixin, DecliningMixin, MoveForm):
    """One answer. What each kind of answer needs is asked at its box."""

    answer = forms.ChoiceField(label=_("返事"), widget=forms.RadioSelect)
    received_via = forms.ChoiceField(label=_("受けた手段"), choices=MEANS, widget=forms.RadioSelect)
    spoken_to = forms.CharField(label=_("話した相手"), max_length=100)
    text = forms.CharField(label=_("返事の内容"), max_length=TEXT_LIMIT, required=False, widget=forms.Textarea)
    reason = forms.ChoiceField(
        label=_("対応困難の理由"), required=False, choices=[("", _("―")), *DeclineReason.choices]
    )
    suggested = forms.CharField(label=_("適当と思う機関（名簿にないとき）"), max_length=200, required=False)
    report_kind = forms.ChoiceField(label=_("報告の種別"), required=False, choices=[("", _("―")), *ReportKind.choices])
    outcome_changes = forms.MultipleChoiceField(
        label=_("見られた変化"),
        required=False,
        choices=OutcomeChange.choices,
        widget=forms.CheckboxSelectMultiple,
    )
    text_fields = ("text", "spoken_to", "suggested")
    fieldsets = [
        (_("受けた返事"), ["answer", "text"], False),
        (_("いつ・どのように受けたか"), ["received_via", "on", "clock", "spoken_to"], False),
        (_("対応困難のとき"), ["reason", "capacity", "body", "suggested"], True),
        (_("報告のとき"), ["report_kind", "outcome_changes"], True),
    ]

    def __init__(self, *args, moves: list[Move], **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["answer"].choices = [(str(move), label) for move, label in ANSWERS.items() if move in moves]
        self.start_with(None)
        self.offer_bodies(self.referral)

    def clean(self):
        """Ask for what the kind of answer needs."""
        cleaned = super().clean()
        answer = cleaned.get("answer")
        if answer in NEEDS_TEXT and not cleaned.get("text") and "text" not in self.errors:
            self.add_error("text", _("返事の内容を入力してください。"))
        if answer == Move.DECLINE and not cleaned.get("reason"):
            self.add_error("reason", _("対応困難の理由を選んでください。"))
        if answer == Move.REPORT and not cleaned.get("report_kind"):
            self.add_error("report_kind", _("報告の種別を選んでください。"))
        return cleaned

    def action(self) -> Callable:
        """The action of the answer."""
        return getattr(referral_answer, str(self.cleaned_data["answer"]))

    def words(self) -> dict:
        """What the action needs besides who and when."""
        data = self.cleaned_data
        behalf = OnBehalf(means=Means(data["received_via"]), received_at=self.moment(), spoken_to=data["spoken_to"])
        return {"on_behalf": behalf} | self._said(data["answer"], data)

    def _said(self, answer: str, data: dict) -> dict:
        if answer == Move.RECEIVE:
            return {}
        if answer == Move.DECLINE:
            return {name: data[name] for name in ("reason", "suggested", "text", "body", "capacity")}
        if answer == Move.REPORT:
            words = Words(text=data["text"], report_kind=data["report_kind"], outcome_changes=data["outcome_changes"])
            return {"words": words}
        return {"text": data["text"]}
