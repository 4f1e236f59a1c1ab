"""渡す文で気をつける言葉."""

from django import forms
from django.utils.translation import gettext_lazy as _

from akishima_support.ui.forms import Form, VersionMixin
from cases.models import OfficeWords


class OfficeWordsForm(VersionMixin, Form):
    """The whole list, one word a line."""

    text = forms.CharField(
        label=_("言葉（一行に一つ）"),
        max_length=4000,
        required=False,
        widget=forms.Textarea,
        help_text=_("渡す文にこの言葉があると、送る前に知らせます。送ることはできます。"),
    )

    def __init__(self, *args, words: OfficeWords, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial |= {"text": words.text, "version": words.version}
