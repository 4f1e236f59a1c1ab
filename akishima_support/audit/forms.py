"""What the auditor narrows the log down by. Numbers and codes only, so that they may stand in the address."""

from datetime import datetime, time, timedelta

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from akishima_support.audit.event_types import EventType
from akishima_support.audit.models import AuditEventQuerySet
from akishima_support.japanese.fields import WarekiDateField
from akishima_support.ui.forms import Form

LARGEST_NUMBER = 2**63 - 1


def _number_field(label) -> forms.IntegerField:
    widget = forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"})
    return forms.IntegerField(label=label, required=False, min_value=1, max_value=LARGEST_NUMBER, widget=widget)


class AccessLogForm(Form):
    """Person number, case or referral number, user number, kind of event, from when until when."""

    person = _number_field(_("ご本人番号"))
    case = forms.CharField(
        label=_("ケース番号・連携番号"), required=False, max_length=40, widget=forms.TextInput({"autocomplete": "off"})
    )
    user = _number_field(_("利用者番号"))
    type = forms.ChoiceField(
        label=_("できごと"),
        required=False,
        choices=[("", _("すべて")), *EventType.choices],
        error_messages={"invalid_choice": _("一覧にあるできごとから選んでください。")},
    )
    since = WarekiDateField(label=_("いつから"), required=False)
    until = WarekiDateField(label=_("いつまで"), required=False)

    def clean(self):
        """The period runs forward."""
        cleaned = super().clean()
        if cleaned.get("since") and cleaned.get("until") and cleaned["until"] < cleaned["since"]:
            self.add_error("until", _("「いつから」と同じ日か、それより後にしてください。"))
        return cleaned

    def narrow(self, events: AuditEventQuerySet) -> AuditEventQuerySet:
        """The events that fit."""
        asked = self.cleaned_data
        if asked["person"]:
            events = events.about_person(asked["person"])
        exact = {"case_no": asked["case"], "user_id": asked["user"], "type": asked["type"]}
        events = events.filter(**{name: value for name, value in exact.items() if value})
        if asked["since"]:
            events = events.filter(at__gte=_midnight(asked["since"]))
        if asked["until"]:
            events = events.filter(at__lt=_midnight(asked["until"] + timedelta(days=1)))
        return events

    def used(self) -> dict[str, str]:
        """The filter as it was used, for the row that tells of this reading."""
        return {name: str(value) for name, value in self.cleaned_data.items() if value}


def _midnight(day) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))
