"""A partner's answer, entered by the window, with how and from whom it came."""

from django import forms
from django.utils import timezone
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from akishima_support.japanese.fields import WarekiDateField
from akishima_support.ui.forms import SubmissionTokenMixin
from cases.actions import referral_answer
from cases.actions.referral_step import Visit, Words
from cases.codes.referral import DeclineReason, InquiryReply, ReportKind
from cases.forms.declining import DecliningMixin
from cases.forms.heard import HeardMixin
from cases.forms.outcome_answers import OutcomeAnswersMixin
from cases.forms.referral_acts import RESULTS
from cases.forms.referral_move import TEXT_LIMIT, MoveForm
from cases.forms.referral_report import check_boxes, first_contact_on, outcome_changes, seen_on
from cases.report_kinds import BOXES, REPORTS
from cases.states import MOVES, Move

ANSWERS = {
    Move.RECEIVE: _("受け取った"),
    Move.ASK: _("尋ねたいことがある"),
    Move.ACCEPT: _("受け入れる"),
    Move.DECLINE: _("対応困難"),
    Move.VISIT: _("訪問した"),
    Move.MEET: _("最初に会えた"),
    Move.REPLY: _("照会への答え"),
    Move.REPORT: _("経過・終了の報告"),
    Move.ALERT: _("緊急の報告"),
}
# Boxes that only some answers know.
BOXES_OF = {
    "day": {Move.VISIT, Move.MEET},
    "visitors": {Move.VISIT},
    "visit_result": {Move.VISIT},
    "reply": {Move.REPLY},
    "reason": {Move.DECLINE},
    "suggested": {Move.DECLINE},
    "body": {Move.DECLINE},
    "capacity": {Move.DECLINE},
    "report_kind": {Move.REPORT},
    "outcome_changes": {Move.REPORT},
    "first_contact_on": {Move.REPORT},
    "seen_on": {Move.REPORT},
}
NEEDED = {
    Move.VISIT: {
        "day": _("訪問した日を入力してください。"),
        "visitors": _("訪問した人を入力してください。"),
        "visit_result": _("訪問の結果を選んでください。"),
    },
    Move.MEET: {"day": _("最初に会えた日を入力してください。")},
    Move.REPLY: {"reply": _("照会への答えを選んでください。")},
}
NEEDS_TEXT = (Move.ASK, Move.REPORT, Move.ALERT)
KINDS = [
    (str(kind), format_lazy("{}：{}", kind.label, rule.meaning))
    for kind, rule in REPORTS.items()
    if kind != ReportKind.URGENT
]


class OnBehalfForm(SubmissionTokenMixin, HeardMixin, DecliningMixin, OutcomeAnswersMixin, MoveForm):
    """One answer. What each kind of answer needs is asked at its box."""

    answer = forms.ChoiceField(label=_("返事"), widget=forms.RadioSelect)
    text = forms.CharField(label=_("返事の内容"), max_length=TEXT_LIMIT, required=False, widget=forms.Textarea)
    reason = forms.ChoiceField(
        label=_("対応困難の理由"), required=False, choices=[("", _("―")), *DeclineReason.choices]
    )
    suggested = forms.CharField(label=_("適当と思う機関（名簿にないとき）"), max_length=200, required=False)
    report_kind = forms.ChoiceField(label=_("報告の種別"), required=False, choices=[("", _("―")), *KINDS])
    first_contact_on = first_contact_on()
    seen_on = seen_on()
    outcome_changes = outcome_changes()
    day = WarekiDateField(label=_("訪問した日・最初に会えた日"), required=False, latest=timezone.localdate)
    visitors = forms.CharField(label=_("訪問した人"), max_length=100, required=False)
    visit_result = forms.ChoiceField(label=_("訪問の結果"), required=False, choices=[("", _("―")), *RESULTS])
    reply = forms.ChoiceField(label=_("照会への答え"), required=False, choices=[("", _("―")), *InquiryReply.choices])
    text_fields = ("text", "spoken_to", "suggested", "visitors")
    fieldsets = [
        (_("受けた返事"), ["answer", "text"], False),
        (_("いつ・どのように受けたか"), list(HeardMixin.heard_fields), False),
        (_("対応困難のとき"), ["reason", "capacity", "body", "suggested"], True),
        (_("報告のとき"), ["report_kind", *BOXES], True),
        (_("訪問・最初の面談のとき"), ["day", "visitors", "visit_result"], True),
        (_("照会に答えるとき"), ["reply"], True),
    ]

    def __init__(self, *args, moves: list[Move], **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["answer"].choices = [(str(move), label) for move, label in ANSWERS.items() if move in moves]
        self.start_with(None)
        self.offer_bodies(self.referral)
        self._leave_out()
        self.add_answers(self.referral, required=False)
        if self.asked:
            answers = (_("終了の報告のとき：お願いした成果への答え"), self.answer_boxes(), True)
            self.fieldsets = [*self.fieldsets, answers]

    def _leave_out(self) -> None:
        """The boxes of answers that this act does not know."""
        for name, moves in BOXES_OF.items():
            if not any(self.referral.act in MOVES[move].acts for move in moves):
                del self.fields[name]

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
        if answer == Move.REPORT:
            self._check_report(cleaned)
        for name, message in NEEDED.get(answer, {}).items():
            if not cleaned.get(name) and name not in self.errors:
                self.add_error(name, message)
        return cleaned

    def _check_report(self, cleaned: dict) -> None:
        check_boxes(self, cleaned.get("report_kind", ""), cleaned)
        if cleaned.get("report_kind") == ReportKind.FINAL:
            self.check_answers(cleaned)

    def words(self) -> dict:
        """What `behalf.enter` needs besides who and when."""
        data = self.cleaned_data
        said = {
            "answer": getattr(referral_answer, str(data["answer"])),
            "file": data["file"],
            "on_behalf": self.heard(),
        }
        return said | self._said(data["answer"], data)

    def _said(self, answer: str, data: dict) -> dict:
        if answer == Move.RECEIVE:
            return {}
        if answer == Move.DECLINE:
            return {name: data[name] for name in ("reason", "suggested", "text", "body", "capacity")}
        if answer in (Move.REPORT, Move.ALERT):
            return {"words": self._report(answer, data)}
        if answer == Move.VISIT:
            return {"visit": Visit(data["day"], data["visitors"], data["visit_result"]), "text": data["text"]}
        if answer == Move.MEET:
            return {"met_on": data["day"], "text": data["text"]}
        if answer == Move.REPLY:
            return {"reply": data["reply"], "text": data["text"]}
        return {"text": data["text"]}

    def _report(self, answer: str, data: dict) -> Words:
        token = data["submission_token"]
        if answer == Move.ALERT:
            return Words(text=data["text"], report_kind=ReportKind.URGENT, token=token)
        said = {name: data[name] for name in ("text", "report_kind", *BOXES)}
        answers = self.answers() if data["report_kind"] == ReportKind.FINAL else ()
        return Words(**said, answers=answers, token=token)
