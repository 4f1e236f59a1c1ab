"""Reports: what each kind asks for stands in `cases/report_kinds.py`."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from akishima_support.japanese.fields import WarekiDateField
from akishima_support.japanese.punctuation import labeled
from akishima_support.ui.forms import SubmissionTokenMixin
from cases.actions.referral_step import Words
from cases.codes.case import OutcomeChange
from cases.codes.referral import ReportKind
from cases.forms.outcome_answers import OutcomeAnswersMixin
from cases.forms.referral_move import TEXT_LIMIT, MoveForm
from cases.report_kinds import BOXES, ORDINARY, REPORTS


def kind_choices() -> list[tuple[str, str]]:
    """The ordinary kinds, each with what it is for."""
    return [(str(kind), labeled(kind.label, REPORTS[kind].meaning)) for kind in ORDINARY]


def first_contact_on(**more) -> WarekiDateField:
    """When the person was met for the first time."""
    return WarekiDateField(label=_("最初に会えた日"), required=False, latest=timezone.localdate, **more)


def seen_on(**more) -> WarekiDateField:
    """When the person was met last."""
    return WarekiDateField(label=_("最後に会えた日"), required=False, latest=timezone.localdate, **more)


def outcome_changes(**more) -> forms.MultipleChoiceField:
    """What has changed; work is one of many."""
    return forms.MultipleChoiceField(
        label=_("見られた変化"),
        choices=OutcomeChange.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("働くことだけが変化ではありません。当てはまるものをすべて選んでください。"),
        **more,
    )


def check_boxes(form: forms.Form, kind: str, cleaned: dict) -> None:
    """Name each filled box that the kind of report does not have."""
    for name in BOXES:
        if kind and cleaned.get(name) and name not in REPORTS[ReportKind(kind)].boxes:
            form.add_error(name, _("「%(kind)s」のときは、空けておいてください。") % {"kind": ReportKind(kind).label})


class ReportForm(SubmissionTokenMixin, MoveForm):
    """An ordinary report, which changes nobody's turn."""

    report_kind = forms.ChoiceField(label=_("報告の種別"), choices=kind_choices, widget=forms.RadioSelect)
    text = forms.CharField(label=_("報告の内容"), max_length=TEXT_LIMIT, widget=forms.Textarea)
    first_contact_on = first_contact_on()
    seen_on = seen_on()
    outcome_changes = outcome_changes()

    def clean(self):
        """Each kind has its own boxes."""
        cleaned = super().clean()
        check_boxes(self, cleaned.get("report_kind", ""), cleaned)
        return cleaned

    def words(self) -> Words:
        """The report as the action takes it."""
        data = self.cleaned_data
        said = {name: data[name] for name in ("text", "report_kind", *BOXES)}
        return Words(**said, token=data["submission_token"])


class FinishForm(SubmissionTokenMixin, OutcomeAnswersMixin, MoveForm):
    """The final report: each outcome that was asked for has its answer."""

    text = forms.CharField(label=_("まとめ"), max_length=TEXT_LIMIT, widget=forms.Textarea)
    first_contact_on = first_contact_on()
    seen_on = seen_on()
    outcome_changes = outcome_changes()

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.add_answers(self.referral, required=True)
        self.readers |= dict.fromkeys(self.note_boxes(), self.both_sides())
        if self.asked:
            self.fieldsets = [
                (_("お願いされた成果はどうなりましたか"), self.answer_boxes(), False),
                (_("全体について"), ["text", *BOXES], False),
            ]

    def clean(self):
        """Words where something was not achieved."""
        cleaned = super().clean()
        self.check_answers(cleaned)
        return cleaned

    def words(self) -> Words:
        """The report as the action takes it."""
        data = self.cleaned_data
        said = {name: data[name] for name in ("text", *BOXES)}
        return Words(**said, report_kind=ReportKind.FINAL, answers=self.answers(), token=data["submission_token"])


class AlertForm(SubmissionTokenMixin, MoveForm):
    """What has happened, in a few lines."""

    text = forms.CharField(
        label=_("起きていること"),
        max_length=TEXT_LIMIT,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("いつ、どこで、何が。してほしいことと、連絡のつく電話も書いてください。"),
    )
    seen_on = seen_on()

    def words(self) -> Words:
        """The report as the action takes it."""
        data = self.cleaned_data
        return Words(
            text=data["text"],
            seen_on=data["seen_on"],
            report_kind=ReportKind.URGENT,
            token=data["submission_token"],
        )
