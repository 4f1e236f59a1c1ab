"""窓口での問い合わせ: nothing has to be written."""

from django import forms
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Capability, readers_of
from akishima_support.ui.forms import Form, SubmissionTokenMixin


class CounterForm(SubmissionTokenMixin, Form):
    """Whose name was said, and how it went. No search is made with it."""

    name = forms.CharField(
        label=_("尋ねられた方の名前"), max_length=100, required=False, help_text=_("書かなくてかまいません。")
    )
    note = forms.CharField(
        label=_("様子(尋ねた人、言われたこと)"),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    readers = dict.fromkeys(["name", "note"], lambda: readers_of(Capability.COUNTER_ENQUIRY_READ))
