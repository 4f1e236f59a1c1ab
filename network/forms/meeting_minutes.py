"""議事要旨."""

from django import forms
from django.utils.translation import gettext_lazy as _

from akishima_support.ui.forms import SubmissionTokenMixin, VersionMixin
from network.forms.meeting_result_form import NO_NAMES, MeetingResultForm, ResultForm
from network.models import MeetingMinutes


class MeetingMinutesForm(MeetingResultForm):
    """The text, what was decided beside the decisions that somebody owns, and who reads it."""

    heading = _("議事要旨を書く")
    draft_name = "meeting_minutes"

    class Meta:
        model = MeetingMinutes
        fields = ["text", "decisions", "next_time", "readers", "open_to_guests"]
        widgets = {
            "text": forms.Textarea(attrs={"rows": 16}),
            "decisions": forms.Textarea(attrs={"rows": 4}),
            "readers": forms.RadioSelect,
        }
        help_texts = {
            "text": NO_NAMES,
            "decisions": _(
                "機関に頼むことは、会議の画面の「決まったこと」に期限とともに記録すると、議事要旨にも載ります。"
            ),
        }


class MeetingMinutesNewForm(SubmissionTokenMixin, MeetingMinutesForm):
    """The first draft."""


class MeetingMinutesEditForm(VersionMixin, MeetingMinutesForm):
    """A draft with the version that the person saw."""

    heading = _("議事要旨を直す")


class MeetingMinutesFixForm(VersionMixin, ResultForm):
    """A last look: from then on nothing is changed."""

    heading = _("議事要旨を確定する")
    button = _("確定する（あとから直せません）")

    is_nameless = forms.BooleanField(
        label=_("相談のある方・ご家族のお名前、住所、電話番号が書かれていないことを確かめました"),
        error_messages={"required": _("読み直して、確かめてから確定してください。")},
    )


class MeetingMinutesCorrectForm(SubmissionTokenMixin, ResultForm):
    """Why is what was fixed not right?"""

    heading = _("議事要旨の訂正版を作る")
    intro = _("確定した版はそのまま残り、訂正版を確定したときから、窓口のほかの方には訂正版だけが見えます。")
    button = _("訂正版を書き始める")

    reason = forms.CharField(
        label=_("訂正の理由"),
        max_length=300,
        help_text=_("例 出席機関に誤りがあったため。理由は、訂正版を読める人に見えます。"),
    )
