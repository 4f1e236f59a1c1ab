"""With whom, which way and when: numbers and days only, so that they may stand in the address."""

from datetime import datetime, time, timedelta

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from akishima_support.japanese.fields import WarekiDateField
from akishima_support.ui.forms import Form
from cases.codes.consent import Direction
from cases.forms.pick import PickField
from network.models import Organization
from network.rules.choosing import choice_label

DIRECTIONS = [(str(Direction.PROVIDED), _("渡した")), (str(Direction.RECEIVED), _("受け取った"))]


class LedgerFilterForm(Form):
    """One body or all, told or heard, from when until when."""

    direction = forms.ChoiceField(label=_("提供・受領"), choices=DIRECTIONS, required=False)
    organization = PickField(label=_("相手の機関"), required=False)
    since = WarekiDateField(label=_("いつから"), required=False)
    until = WarekiDateField(label=_("いつまで"), required=False)

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        bodies = Organization.objects.with_other_names().in_order()
        self.fields["organization"].offer(bodies, choice_label, empty=str(_("すべて")))

    def clean(self):
        """The period runs forward."""
        cleaned = super().clean()
        if cleaned.get("since") and cleaned.get("until") and cleaned["until"] < cleaned["since"]:
            self.add_error("until", _("「いつから」と同じ日か、それより後にしてください。"))
        return cleaned

    def narrow(self, rows):
        """The rows that fit."""
        asked = self.cleaned_data
        direction = asked["direction"] or Direction.PROVIDED
        rows = rows.filter(direction=direction)
        if asked["organization"]:
            column = "recipient" if direction == Direction.PROVIDED else "provider"
            rows = rows.filter(**{column: asked["organization"]})
        if asked["since"]:
            rows = rows.filter(occurred_at__gte=_midnight(asked["since"]))
        if asked["until"]:
            rows = rows.filter(occurred_at__lt=_midnight(asked["until"] + timedelta(days=1)))
        return rows


def _midnight(day) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))
