"""定型文 beside text boxes, and the form that keeps one."""

import re
import unicodedata
from collections.abc import Mapping

from django import forms
from django.urls import reverse_lazy
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor, Capability, readers_of
from akishima_support.japanese.kana import to_hiragana, to_katakana
from akishima_support.ui.forms import ModelForm, SubmissionTokenMixin, VersionMixin
from cases.codes.phrase import PhraseBox
from cases.forms.typed import as_typed
from cases.models import Phrase
from cases.rules.phrases import PRESSED, pressed_phrase, with_phrase

OWN, OFFICE = "own", "office"
LARGEST_POSITION = 9999
_READING = re.compile(r"[\u3041-\u3096\u30fc0-9a-z]+")  # hiragana and the long vowel mark


class PhrasesMixin:
    """Offers phrases beside the boxes named in `phrase_boxes`. Stands before Form or ModelForm in the bases."""

    phrase_boxes: Mapping[str, PhraseBox] = {}
    phrase_list_url = reverse_lazy("cases:phrase_list")

    @cached_property
    def phrases(self) -> dict[str, list[Phrase]]:
        """The phrases for each box."""
        rows = list(Phrase.objects.filter(is_retired=False).in_order())
        return {
            name: [row for row in rows if row.box in (PhraseBox.ANY, box)] for name, box in self.phrase_boxes.items()
        }


def typed_with_phrase(form_class: type[forms.BaseForm], request, **kwargs) -> forms.BaseForm | None:
    """The unchecked form with a phrase put in; None where no such button was pressed."""
    if request.method != "POST" or PRESSED not in request.POST:
        return None
    box, _phrase = pressed_phrase(request.POST)
    form = as_typed(form_class, with_phrase(request.POST), **kwargs)
    if box in form.fields:
        form.fields[box].widget.attrs["autofocus"] = True
    return form


class PhraseForm(ModelForm):
    """The boxes of a phrase."""

    position = forms.IntegerField(
        label=_("並び順"),
        min_value=0,
        max_value=LARGEST_POSITION,
        initial=100,
        help_text=_("小さい数のものから並びます。"),
        widget=forms.TextInput(attrs={"class": "input--short", "inputmode": "numeric"}),
    )
    readers = {"text": lambda: readers_of(Capability.CONSULTATION_WRITE)}

    class Meta:
        model = Phrase
        fields = ["box", "reading", "text", "position"]
        help_texts = {
            "reading": _("ひらがなで。はじめの一文字を打つと、この定型文が出ます（例 りれ）。"),
            "text": _("個人の情報（お名前、電話番号、住所など）は書かないでください。"),
        }

    def clean_reading(self) -> str:
        """Hiragana, whatever width and kind of kana was typed."""
        plain = unicodedata.normalize("NFKC", to_katakana(self.cleaned_data["reading"]))
        reading = re.sub(r"\s", "", to_hiragana(plain)).lower()
        if not _READING.fullmatch(reading):
            raise forms.ValidationError(_("よみがなは、ひらがなで入れてください。"))
        return reading

    def phrase_fields(self) -> dict:
        """Fields of Phrase."""
        return {name: self.cleaned_data[name] for name in self._meta.fields}


class PhraseNewForm(SubmissionTokenMixin, PhraseForm):
    """One more, for oneself or, by whoever keeps those, for the office."""

    heading = _("定型文を作る")
    draft_name = "phrase_new"

    whose = forms.ChoiceField(
        label=_("だれの定型文"),
        choices=[(OWN, _("自分だけ")), (OFFICE, _("課の全員"))],
        initial=OWN,
        widget=forms.RadioSelect,
    )
    fieldsets = [("", ["whose", "box", "reading", "text", "position"], False)]

    def __init__(self, *args, actor: Actor, **kwargs):
        super().__init__(*args, **kwargs)
        if not actor.can(Capability.PHRASE_OFFICE):
            del self.fields["whose"]
            self.readers = {"text": _("%(name)s（あなた）だけ") % {"name": actor.user_name}}

    @property
    def is_office(self) -> bool:
        """Whether it is for everybody at the window."""
        return self.cleaned_data.get("whose") == OFFICE


class PhraseEditForm(VersionMixin, PhraseForm):
    """The same boxes for changing one."""

    heading = _("定型文を直す")
    draft_name = "phrase_edit"

    def __init__(self, *args, actor: Actor, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.owner_id is not None:
            self.readers = {"text": _("%(name)s（あなた）だけ") % {"name": actor.user_name}}
