"""The boxes of an anonymized sheet, the ticks of its two readers, and what is said when it gives somebody away."""

from datetime import timedelta

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Capability, readers_of
from akishima_support.japanese.fields import WarekiDateField
from akishima_support.japanese.formats import format_date
from akishima_support.ui.forms import Form, ModelForm, SubmissionTokenMixin, VersionMixin
from cases.codes.case_summary import SheetCheck, Verdict
from cases.forms.pick import PickField
from cases.models import Case, CaseSummaryOrigin
from cases.rules.sheet_beginning import beginning_of
from cases.rules.sheet_lint import TEXTS, known_of, refusals
from network.activity_codes import MeetingStatus
from network.models import CaseSummary, Meeting
from network.sheet_codes import SheetHandling

MOST_COPIES = 200
DAYS_OPEN = 7  # after the meeting, unless somebody says otherwise
SITTING = _("この会議に出る機関")
LOW = {"rows": 2}


class SheetForm(ModelForm):
    """The words of a sheet. What gives somebody away is refused at its box."""

    checks_constraints = False

    closes_on = WarekiDateField(
        label=_("読める最後の日"),
        required=False,
        help_text=_("空けておくと、会議の7日後まで読めます。"),
    )
    copies = forms.IntegerField(
        label=_("刷る部数"),
        required=False,
        min_value=1,
        max_value=MOST_COPIES,
        widget=forms.TextInput(attrs={"class": "input--short", "inputmode": "numeric"}),
        help_text=_("回収資料のときだけ。一部ずつ番号が付きます。"),
    )
    readers = dict.fromkeys(TEXTS, SITTING)

    class Meta:
        model = CaseSummary
        fields = ["age_band", *TEXTS, "is_public", "handling", "copies", "closes_on"]
        widgets = {
            **{name: forms.Textarea(attrs=LOW) for name in ("household", "tried", "question")},
            "course": forms.Textarea(attrs={"rows": 5}),
            "handling": forms.RadioSelect,
        }
        help_texts = {
            "household": _("例 母（80代）と同居。ありふれた言い方で書きます。"),
            "course": _("時期は「約2年前」のように書きます。地名、日付、機関や学校の名前は書きません。"),
            "tried": _("例 手紙を置く、ご家族との面談を続ける。"),
            "question": _("例 ご家族が疲れているとき、ほかに声をかけられる先はあるか。"),
            "is_public": _("印を付けると、会議に招いたゲストも読めます。"),
        }

    def __init__(self, *args, case: Case, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.case = case
        self.meeting = self.instance.meeting if self.instance.meeting_id else None

    def clean(self):
        """Every text is looked through; paper has copies and the screen has none."""
        cleaned = super().clean()
        known = known_of(self.case)
        for name in TEXTS:
            for sentence in refusals(cleaned.get(name) or "", known):
                self.add_error(name, sentence)
        if cleaned.get("handling") == SheetHandling.PAPER and not cleaned.get("copies"):
            self.add_error("copies", _("刷る部数を入力してください。"))
        if cleaned.get("handling") == SheetHandling.SCREEN:
            cleaned["copies"] = None
        self._clean_closing(cleaned)
        return cleaned

    def _clean_closing(self, cleaned: dict) -> None:
        meeting = cleaned.get("meeting") or self.meeting
        if meeting is None or "closes_on" not in cleaned:
            return
        cleaned["closes_on"] = cleaned["closes_on"] or meeting.held_on + timedelta(days=DAYS_OPEN)
        if cleaned["closes_on"] < meeting.held_on:
            self.add_error("closes_on", _("会議の日かそれより後にしてください。"))

    def sheet_fields(self) -> dict:
        """The columns of the sheet."""
        return {name: self.cleaned_data[name] for name in self._meta.fields}


class SheetNewForm(SubmissionTokenMixin, SheetForm):
    """A sheet for one of the coming meetings; the boxes begin with what the record says in general words."""

    heading = _("匿名事例シートを作る")
    draft_name = "case_summary_new"

    meeting = PickField(label=_("会議"))
    field_order = ["meeting", "age_band", *TEXTS]

    def __init__(self, *args, case: Case, **kwargs) -> None:
        today = timezone.localdate()
        super().__init__(*args, case=case, **kwargs)
        self.initial = beginning_of(case, today) | self.initial
        coming = Meeting.objects.filter(held_on__gte=today, status=MeetingStatus.PLANNED).order_by("held_on", "id")
        self.fields["meeting"].offer(coming, label=_dated, empty=str(_("選んでください")))


class SheetEditForm(VersionMixin, SheetForm):
    """The same boxes with the words as they stand, and the version that was seen."""

    draft_name = "case_summary_edit"

    def __init__(self, *args, origin: CaseSummaryOrigin, **kwargs) -> None:
        super().__init__(*args, case=origin.case, instance=origin.summary, **kwargs)
        self.initial["version"] = origin.version


class OriginForm(VersionMixin, Form):
    """A form about one sheet, with the version that was seen."""

    def __init__(self, *args, origin: CaseSummaryOrigin, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.initial["version"] = origin.version


class ChecksForm(OriginForm):
    """What has to be looked for, one tick each."""

    checks = forms.MultipleChoiceField(
        label=_("確かめたこと"),
        choices=SheetCheck.choices,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("すべての項目を確かめて、印を付けてください。")},
    )

    def clean_checks(self):
        """All of them."""
        checks = self.cleaned_data["checks"]
        if self.fields["checks"].required and set(checks) != set(SheetCheck.values):
            raise forms.ValidationError(_("すべての項目を確かめて、印を付けてください。"))
        return checks


class SecondReadingForm(ChecksForm):
    """The ticks of the second reader, or what has to be written otherwise."""

    return_note = forms.CharField(
        label=_("直してほしいこと"),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs=LOW),
        help_text=_("戻すときに書きます。書いた人が読みます。"),
    )
    readers = {"return_note": lambda: readers_of(Capability.CASE_READ)}

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["checks"].required = not self.is_sent_back

    @property
    def is_sent_back(self) -> bool:
        """Whether the button for sending back was pressed."""
        return bool(self.data.get("send_back"))

    def clean(self):
        """Nothing goes back without words."""
        cleaned = super().clean()
        if self.is_sent_back and not (cleaned.get("return_note") or "").strip():
            self.add_error("return_note", _("どこを直すかを書いてください。"))
        return cleaned


class ShowForm(OriginForm):
    """Until when the sitting reads it."""

    closes_on = WarekiDateField(label=_("読める最後の日"))

    def __init__(self, *args, origin: CaseSummaryOrigin, **kwargs) -> None:
        super().__init__(*args, origin=origin, **kwargs)
        self.initial["closes_on"] = origin.summary.closes_on


class CloseForm(OriginForm):
    """Nothing but the version that was seen."""


class IdentifiedForm(Form):
    """特定できてしまう: nothing has to be said."""

    note = forms.CharField(
        label=_("気づいたこと"),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs=LOW),
        help_text=_("書かなくてもかまいません。どなたのことと思ったかは、書かないでください。"),
    )
    readers = {"note": lambda: readers_of(Capability.CASE_READ)}


class HandleForm(OriginForm):
    """What the manager found and did."""

    draft_name = "case_summary_incident"

    verdict = forms.ChoiceField(label=_("分かったこと"), choices=Verdict.choices, widget=forms.RadioSelect)
    note = forms.CharField(label=_("対応したこと"), max_length=2000, widget=forms.Textarea(attrs={"rows": 4}))
    readers = {"note": lambda: readers_of(Capability.CASE_READ)}


def _dated(meeting: Meeting) -> str:
    return f"{format_date(meeting.held_on)} {meeting.title}"
