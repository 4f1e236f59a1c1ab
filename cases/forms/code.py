"""コード表の言葉を加える、直す."""

import re

from django import forms
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

from akishima_support.japanese.kana import to_hiragana, to_katakana
from akishima_support.ui.forms import Form, SubmissionTokenMixin, VersionMixin
from cases.models import Code

_NO_KANA = re.compile(r"[^\u3041-\u3096\u30fc0-9a-z ]")  # hiragana, the long vowel, spaces, as for dv
WORDS = ["label", "reading", "label_en"]


class CodeWordsForm(Form):
    """What people see and type."""

    label = forms.CharField(label=_("表示する言葉"), max_length=60)
    reading = forms.CharField(
        label=_("よみ"),
        max_length=60,
        required=False,
        help_text=_("ひらがなで。頭の文字から探せます。空白で区切って、いくつか書けます。"),
    )
    label_en = forms.CharField(
        label=_("英語の言葉"),
        max_length=100,
        required=False,
        help_text=_("空けておくと、英語の画面でも日本語で出ます。"),
    )

    def clean_reading(self) -> str:
        """Hiragana, with single spaces; katakana of either width is taken too."""
        text = " ".join(to_hiragana(to_katakana(self.cleaned_data["reading"])).lower().split())
        if _NO_KANA.search(text):
            raise forms.ValidationError(_("ひらがなで入力してください。"))
        return text


class CodeNewForm(SubmissionTokenMixin, CodeWordsForm):
    """A new code. Its identifier stays for good."""

    code = forms.CharField(
        label=_("符号"),
        max_length=30,
        required=False,
        validators=[RegexValidator(r"\A[a-z][a-z0-9_]*\Z", _("英小文字で始め、英小文字・数字・_ で書いてください。"))],
        help_text=_("データの中の目印です。あとから変えられません。空けておくと、番号が付きます。"),
        widget=forms.TextInput(attrs={"class": "input--short", "autocomplete": "off"}),
    )

    def code_fields(self) -> dict:
        """Fields of Code."""
        return {name: self.cleaned_data[name] for name in [*WORDS, "code"]}


class CodeEditForm(VersionMixin, CodeWordsForm):
    """Other words for the same code."""

    def __init__(self, *args, code: Code, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial |= {name: getattr(code, name) for name in [*WORDS, "version"]}

    def code_fields(self) -> dict:
        """Fields of Code."""
        return {name: self.cleaned_data[name] for name in WORDS}
