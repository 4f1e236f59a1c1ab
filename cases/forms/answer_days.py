"""回答期限を変える."""

from django import forms
from django.utils.translation import gettext_lazy as _

from akishima_support.ui.forms import Form, VersionMixin
from cases.codes.consultation import Urgency
from cases.models import AnswerDays
from cases.models.answer_days import MOST


def _days(urgency: Urgency) -> forms.IntegerField:
    return forms.IntegerField(
        label=urgency.label,
        min_value=0,
        max_value=MOST,
        widget=forms.TextInput(attrs={"class": "input--short", "inputmode": "numeric"}),
        help_text=_("送った日の次の開庁日から数えます。0は当日です。") if urgency == Urgency.U1 else "",
    )


class AnswerDaysForm(VersionMixin, Form):
    """One box per urgency; what is more urgent is not answered later."""

    u1, u2, u3, u4 = (_days(each) for each in Urgency)

    def __init__(self, *args, row: AnswerDays, **kwargs):
        names = (*Urgency.values, "version")
        super().__init__(*args, initial={name: getattr(row, name) for name in names}, **kwargs)

    def clean(self):
        """From the most urgent on the days only grow."""
        cleaned = super().clean()
        for sooner, later in zip(Urgency.values, Urgency.values[1:], strict=False):
            if sooner in cleaned and later in cleaned and cleaned[later] < cleaned[sooner]:
                self.add_error(later, _("より急ぐものと同じか、それより長くしてください。"))
        return cleaned

    def days(self) -> dict[str, int]:
        """The days per urgency."""
        return {name: self.cleaned_data[name] for name in Urgency.values}
