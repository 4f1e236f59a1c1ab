"""Papers of a meeting."""

from django import forms
from django.utils.translation import gettext_lazy as _

from akishima_support.japanese.fields import WarekiDateField
from akishima_support.ui.forms import SubmissionTokenMixin, VersionMixin
from akishima_support.uploads.field import HINT, TYPES, UploadField
from network.forms.meeting_result_form import NO_NAMES, MeetingResultForm, ResultForm
from network.models import MeetingPaper
from network.rules.meeting_papers import MOST_COPIES, MOST_PAPERS


class MeetingPaperForm(MeetingResultForm):
    """Number and name; who reads it until when."""

    number = forms.IntegerField(label=_("資料番号"), min_value=1, max_value=MOST_PAPERS)
    closes_on = WarekiDateField(
        label=_("読める最後の日"),
        required=False,
        help_text=_("この日を過ぎると、窓口だけが読めます。空けておくと、ずっと読めます。"),
    )

    class Meta:
        model = MeetingPaper
        fields = ["number", "title", "text", "is_collected", "readers", "open_to_guests", "closes_on"]
        widgets = {"text": forms.Textarea(attrs={"rows": 6}), "readers": forms.RadioSelect}
        help_texts = {
            "text": NO_NAMES,
            "is_collected": _("回収資料のファイルと本文は、窓口だけが開けます。ほかの機関には、名前だけが見えます。"),
        }

    def clean_number(self) -> int:
        """One paper of a number at a time."""
        number = self.cleaned_data["number"]
        same = MeetingPaper.unscoped.filter(meeting=self.instance.meeting, number=number, removed_at=None)
        if same.exclude(pk=self.instance.pk).exists():
            raise forms.ValidationError(_("この番号の資料は、すでにあります。"), code="duplicate")
        return number


class MeetingPaperNewForm(SubmissionTokenMixin, MeetingPaperForm):
    """A new one, with a file, a text, or as paper alone."""

    heading = _("資料を載せる")
    intro = _("ファイルを選ぶか、本文を書きます。紙だけで配る資料は、どちらも空けておきます。")
    button = _("載せる")

    file = UploadField(
        label=_("ファイル"),
        required=False,
        widget=forms.FileInput(attrs={"accept": TYPES}),
        help_text=HINT,
    )
    fieldsets = [
        (_("資料"), ["number", "title", "file", "text", "is_collected"], False),
        (_("読める人"), ["readers", "open_to_guests", "closes_on"], False),
    ]


class MeetingPaperEditForm(VersionMixin, MeetingPaperForm):
    """The same without the file, which stays what it is."""

    heading = _("資料の扱いを直す")
    intro = _("ファイルを差し替えるときは、この資料を取り消して、新しく載せてください。")


class MeetingPaperCountForm(VersionMixin, ResultForm):
    """Copies of a 回収資料."""

    heading = _("回収した部数を記録する")

    handed_out = forms.IntegerField(label=_("配った部数"), min_value=0, max_value=MOST_COPIES)
    collected = forms.IntegerField(label=_("集めた部数"), min_value=0, max_value=MOST_COPIES)
    note = forms.CharField(
        label=_("集めていない部数について"),
        required=False,
        max_length=300,
        help_text=_("例 欠席の機関に1部。次の会議で集める。"),
    )

    def clean(self) -> dict:
        """No more comes back than was handed out; where less does, somebody says why."""
        cleaned = super().clean()
        given, back = cleaned.get("handed_out"), cleaned.get("collected")
        if given is None or back is None:
            return cleaned
        if back > given:
            self.add_error("collected", _("集めた部数が、配った部数より多くなっています。"))
        elif back < given and not cleaned.get("note"):
            self.add_error("note", _("集めていない部数があります。どこにあるかを書いてください。"))
        return cleaned


class MeetingPaperRemoveForm(VersionMixin, ResultForm):
    """Why is it taken back?"""

    heading = _("資料を取り消す")
    button = _("取り消す")
    button_kind = "danger"

    reason = forms.CharField(
        label=_("取り消す理由"),
        max_length=200,
        help_text=_("例 別の会議の資料だった。ファイルは消え、取り消した記録が残ります。"),
    )
