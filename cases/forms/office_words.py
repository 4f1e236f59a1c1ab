"""渡す文で気をつける言葉."""

from django import forms
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Refused
from akishima_support.ui.forms import Form, VersionMixin
from cases.models import OfficeWords
from cases.rules.replies import check_is_harmless


class OfficeWordsForm(VersionMixin, Form):
    """Both lists whole, one word a line."""

    text = forms.CharField(
        label=_("渡す前に知らせる言葉（一行に一つ）"),
        max_length=4000,
        required=False,
        widget=forms.Textarea,
        help_text=_("渡す文にこの言葉があると、送る前に知らせます。送ることはできます。"),
    )
    harmless = forms.CharField(
        label=_("照会への答えに書いてよい言葉（一行に一つ）"),
        max_length=4000,
        required=False,
        widget=forms.Textarea,
        help_text=_(
            "照会への答えは、どなたかを知っていると分かる言葉があると送れません。「ケースワーカー」のように差し支えない言葉を、前後の文字も入れて書きます。"
        ),
    )

    def __init__(self, *args, words: OfficeWords, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial |= {"text": words.text, "harmless": words.harmless, "version": words.version}

    def clean_harmless(self) -> str:
        """No line may let through what tells that somebody is known."""
        for line in filter(None, map(str.strip, self.cleaned_data["harmless"].splitlines())):
            try:
                check_is_harmless(line)
            except Refused as refused:
                raise forms.ValidationError(refused.message) from refused
        return self.cleaned_data["harmless"]
