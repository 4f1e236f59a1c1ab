"""A meeting, new or edited."""

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from akishima_support.japanese.fields import WarekiDateField
from akishima_support.ui.forms import VersionMixin
from network.activity_codes import MeetingKind
from network.forms.directory_form import DirectoryModelForm, OnceMixin, without_relations
from network.models import Meeting, MeetingBody
from network.rules.meetings import NUMBER_USED, number_is_used

# Unused until the city designates a body for them.
NOT_YET = [MeetingKind.STATUTORY_SUPPORT, MeetingKind.JUSOU_SUPPORT]


def _time_field(label) -> forms.TimeField:
    widget = forms.TimeInput(format="%H:%M", attrs={"class": "input--short", "autocomplete": "off"})
    messages = {"invalid": _("時刻は「14:05」のように入力してください。")}
    return forms.TimeField(
        label=label,
        required=False,
        input_formats=["%H:%M"],
        error_messages=messages,
        widget=widget,
        help_text=_("例 14:05"),
    )


class MeetingForm(DirectoryModelForm):
    """When, where and what for. Whom to invite and what is on the agenda is chosen afterwards."""

    body = forms.ModelChoiceField(
        label=_("会議体"),
        queryset=MeetingBody.unscoped.none(),
        required=False,
        empty_label=_("会議体によらない"),
    )
    number = forms.IntegerField(label=_("第何回か(年度ごと)"), required=False, min_value=1, max_value=99)
    held_on = WarekiDateField(label=_("開催日"))
    starts_at = _time_field(_("開始"))
    ends_at = _time_field(pgettext_lazy("meeting", "終了"))

    fieldsets = [
        (_("どの会議か"), ["body", "number", "name", "kind"], False),
        (_("いつ・どこで"), ["held_on", "starts_at", "ends_at", "place"], False),
        (_("内容"), ["purpose", "note"], False),
    ]

    class Meta:
        model = Meeting
        formfield_callback = without_relations
        fields = ["body", "number", "name", "kind", "held_on", "starts_at", "ends_at", "place", "purpose", "note"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["body"].queryset = MeetingBody.objects.in_order()
        kept = [value for value in NOT_YET if value != self.instance.kind]
        self.fields["kind"].choices = [choice for choice in self.fields["kind"].choices if choice[0] not in kept]

    def clean(self) -> dict:
        """The hours in order."""
        cleaned = super().clean()
        start, finish = cleaned.get("starts_at"), cleaned.get("ends_at")
        if start and finish and finish <= start:
            self.add_error("ends_at", _("終了の時刻が、開始より前になっています。"))
        return cleaned

    def _post_clean(self) -> None:
        """第n回 once a year; what the rule asks stands on the instance only now."""
        super()._post_clean()
        if "number" not in self.errors and "held_on" not in self.errors and number_is_used(self.instance):
            self.add_error("number", NUMBER_USED)


class MeetingNewForm(OnceMixin, MeetingForm):
    """A new meeting."""


class MeetingEditForm(VersionMixin, MeetingForm):
    """The same with the version that the person saw."""
