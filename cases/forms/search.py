"""One box to look for somebody. It is always sent by POST: names never stand in addresses."""

from django import forms
from django.utils.translation import gettext_lazy as _

from akishima_support.ui.forms import Form


class SearchForm(Form):
    """Name, reading, nickname, telephone or birth."""

    search = forms.CharField(
        label=_("まず探す"),
        max_length=100,
        help_text=_("氏名・ふりがな・ニックネーム・電話番号・生まれた年"),
        widget=forms.TextInput(attrs={"type": "search", "autocomplete": "off"}),
        error_messages={"required": _("探す言葉を入れてください。")},
    )
