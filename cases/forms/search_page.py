"""検索: words, where to look, and for calls without a name the topic and the time. Always sent by POST."""

from django import forms
from django.db import models
from django.utils.translation import gettext_lazy as _

from akishima_support.japanese.fields import WarekiDateField
from akishima_support.ui.forms import Form
from cases.codes.code_list import CodeList
from cases.forms.code_fields import CodeChoice, keep_codes
from cases.rules.search_names import NEWEST
from cases.rules.search_unnamed import Unnamed

NARROWING = ["topic", "since", "until"]


class Place(models.TextChoices):
    """Where to look."""

    NAMES = "names", _("お名前・電話・番号")
    TEXTS = "texts", _("相談や支援経過の文章")
    UNNAMED = "unnamed", _("お名前のない相談")


class SearchPageForm(Form):
    """`part` and `after` ask for a following page."""

    search = forms.CharField(
        label=_("探す言葉"),
        max_length=100,
        required=False,
        help_text=_(
            "氏名・ふりがな・通称（二文字から）、電話番号（下四桁でも）、ケース・受付・連携の番号、生年月日、文章の中の言葉"
        ),
        widget=forms.TextInput(attrs={"type": "search", "autocomplete": "off", "autofocus": True}),
    )
    where = forms.ChoiceField(
        label=_("どこから探すか"), choices=Place.choices, initial=Place.NAMES, widget=forms.RadioSelect
    )
    topic = CodeChoice(CodeList.TOPIC, label=_("相談内容"), empty=_("すべて"), with_retired=True)
    since = WarekiDateField(label=_("いつから"), required=False)
    until = WarekiDateField(label=_("いつまで"), required=False)
    part = forms.ChoiceField(
        choices=[("", ""), ("people", ""), ("calls", "")], required=False, widget=forms.HiddenInput(attrs={"id": False})
    )
    after = forms.IntegerField(
        min_value=1, max_value=NEWEST, required=False, widget=forms.HiddenInput(attrs={"id": False})
    )
    fieldsets = [
        (_("探す"), ["search", "where"], False),
        (_("お名前のない相談をしぼり込む"), NARROWING, True),
    ]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        keep_codes(self)

    def clean(self):
        """Words are needed, except among calls without a name."""
        cleaned = super().clean()
        if not cleaned.get("search") and "search" in cleaned and cleaned.get("where") != Place.UNNAMED:
            self.add_error("search", _("探す言葉を入れてください。"))
        return cleaned

    def begin_at_the_newest(self) -> None:
        """Show the same boxes for another search.

        What narrows calls without a name stands beside a search among them, and on the page that begins.
        """
        self.data = self.data.copy()
        self.data["part"] = self.data["after"] = ""
        if self.cleaned_data["where"] != Place.UNNAMED:
            for name in NARROWING:
                del self.fields[name]

    def unnamed(self) -> Unnamed:
        """What is known of a call without a name."""
        data = self.cleaned_data
        return Unnamed(data["topic"], data["since"], data["until"], data["after"] or NEWEST)
