"""What the auditor narrows the log down by. Numbers and codes only, so that they may stand in the address."""

import re
import unicodedata
from datetime import date, datetime, time, timedelta

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from akishima_support.audit.event_types import EventType
from akishima_support.audit.models import AuditEventQuerySet
from akishima_support.japanese.fields import WarekiDateField
from akishima_support.ui.forms import Form

LARGEST_NUMBER = 2**63 - 1
LONGEST = 18
MOST_PEOPLE = 50


def _number_field(label) -> forms.IntegerField:
    widget = forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"})
    return forms.IntegerField(label=label, required=False, min_value=1, max_value=LARGEST_NUMBER, widget=widget)


class NumbersField(forms.CharField):
    """Numbers with spaces or commas between them; gives a list, each once."""

    widget = forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"})
    default_error_messages = {
        "invalid": _("番号を、空白か「、」で区切って入力してください。"),
        "many": _("一度に調べられるのは%(limit)s人までです。"),
    }

    def clean(self, value) -> list[int]:
        """The numbers, in the order typed."""
        words = re.split(r"[\s,、，]+", unicodedata.normalize("NFKC", super().clean(value)).strip())
        words = [word for word in words if word]
        if not all(word.isascii() and word.isdecimal() and len(word) <= LONGEST for word in words):
            raise forms.ValidationError(self.error_messages["invalid"], code="invalid")
        numbers = list(dict.fromkeys(int(word) for word in words))
        if 0 in numbers:
            raise forms.ValidationError(self.error_messages["invalid"], code="invalid")
        if len(numbers) > MOST_PEOPLE:
            raise forms.ValidationError(self.error_messages["many"], code="many", params={"limit": MOST_PEOPLE})
        return numbers


def _time_field(label) -> forms.TimeField:
    widget = forms.TextInput(attrs={"class": "input--short", "autocomplete": "off"})
    messages = {"invalid": _("時刻は「14:05」のように入力してください。")}
    return forms.TimeField(label=label, required=False, input_formats=["%H:%M"], error_messages=messages, widget=widget)


class AccessLogForm(Form):
    """Person numbers, case or referral number, user number, kind of event, from when until when."""

    person = NumbersField(
        label=_("ご本人番号"), required=False, max_length=500, help_text=_("何人かを調べるときは、空白で区切ります。")
    )
    case = forms.CharField(
        label=_("ケース番号・連携番号"),
        required=False,
        max_length=40,
        widget=forms.TextInput({"autocomplete": "off"}),
        help_text=_("相談は「U-」を付けます。例 U-R8-0001"),
    )
    user = _number_field(_("利用者番号"))
    type = forms.ChoiceField(
        label=_("できごと"),
        required=False,
        choices=[("", _("すべて")), *EventType.choices],
        error_messages={"invalid_choice": _("一覧にあるできごとから選んでください。")},
    )
    since = WarekiDateField(label=_("いつから"), required=False)
    since_at = _time_field(_("いつから（時刻）"))
    until = WarekiDateField(label=_("いつまで"), required=False)
    until_at = _time_field(_("いつまで（時刻）"))

    def clean(self):
        """The period runs forward."""
        cleaned = super().clean()
        if cleaned.get("since") and cleaned.get("until") and cleaned["until"] < cleaned["since"]:
            self.add_error("until", _("「いつから」と同じ日か、それより後にしてください。"))
        for name in ("since", "until"):
            if cleaned.get(f"{name}_at") and name in cleaned and not cleaned[name]:
                self.add_error(name, _("時刻を入れるときは、日付も入れてください。"))
        return cleaned

    def narrow(self, events: AuditEventQuerySet) -> AuditEventQuerySet:
        """The events that fit."""
        asked = self.cleaned_data
        if asked["person"]:
            events = events.about_people(asked["person"])
        exact = {"case_no": asked["case"], "user_id": asked["user"], "type": asked["type"]}
        events = events.filter(**{name: value for name, value in exact.items() if value})
        if asked["since"]:
            events = events.filter(at__gte=_moment(asked["since"], asked["since_at"] or time.min))
        if asked["until"]:
            events = events.filter(at__lt=_end(asked["until"], asked["until_at"]))
        return events

    def used(self) -> dict[str, str]:
        """The filter as it was used, for the row that tells of this reading."""
        used = {name: value for name, value in self.cleaned_data.items() if value}
        return {name: _in_words(value) for name, value in used.items()}


def _moment(day: date, clock: time) -> datetime:
    return timezone.make_aware(datetime.combine(day, clock))


def _end(day: date, clock: time | None) -> datetime:
    """The end of the minute, or of the whole day."""
    if clock is None:
        return _moment(day + timedelta(days=1), time.min)
    return _moment(day, clock) + timedelta(minutes=1)


def _in_words(value) -> str:
    return " ".join(str(each) for each in value) if isinstance(value, list) else str(value)
