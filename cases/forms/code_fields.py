"""Boxes for codes of the editable lists: they offer the codes in use, and what the record has already."""

from django import forms
from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.codes.code_list import ALONE
from cases.models.code_field import CodeField, CodesField
from cases.models.code_words import choices, code_word, words

NOT_FILLED_IN = _("未記入")
NOT_OFFERED = _("一覧の中から選んでください。")


class _OffersCodes:
    """What both kinds have in common. `with_retired` is for looking things up, where history counts too."""

    blank: list = []
    with_retired = False
    kept: frozenset[str] = frozenset()

    def valid_value(self, value) -> bool:
        """Whether the code is offered; found without putting the whole list into words."""
        word = words(self.code_list).get(value)
        return word is not None and (word.is_active or value in self.kept)

    def keep(self, values) -> None:
        """Offer these too, although they are retired."""
        found = words(self.code_list)
        kept = list(found) if self.with_retired else [code for code in values if code in found]
        self.kept = frozenset(kept)
        if any(not found[code].is_active for code in kept):
            self.choices = lambda: [*self.blank, *choices(self.code_list, kept)]


class CodeChoice(_OffersCodes, forms.ChoiceField):
    """One code of a list; choosing none is an answer of its own."""

    def __init__(self, code_list, *, empty=NOT_FILLED_IN, with_retired=False, **kwargs):
        self.code_list, self.blank, self.with_retired = code_list, [("", empty)], with_retired
        kwargs.setdefault("required", False)
        offered = {"choices": lambda: [("", empty), *choices(code_list)]}
        super().__init__(**kwargs, **offered, error_messages={"invalid_choice": NOT_OFFERED})


class CodesChoice(_OffersCodes, forms.MultipleChoiceField):
    """Several codes, each once; なし, 不明 and 聞き取らない stand alone."""

    widget = forms.CheckboxSelectMultiple

    def __init__(self, code_list, **kwargs):
        self.code_list = code_list
        kwargs.setdefault("required", False)
        super().__init__(**kwargs, choices=lambda: choices(code_list), error_messages={"invalid_choice": NOT_OFFERED})

    def clean(self, value):
        """Each once."""
        chosen = list(dict.fromkeys(super().clean(value)))
        alone = [code for code in ALONE if code in chosen]
        if alone and len(chosen) > 1:
            message = _("「%(label)s」は、ほかと一緒に選べません。")
            raise forms.ValidationError(message, params={"label": code_word(self.code_list, alone[0])})
        return chosen


def code_formfield(column: models.Field, **kwargs):
    """For `Meta.formfield_callback`: our boxes for columns of codes, Django's for all others."""
    kind = {CodeField: CodeChoice, CodesField: CodesChoice}.get(type(column))
    if kind is None:
        return column.formfield(**kwargs)
    return kind(column.code_list, label=column.verbose_name, **kwargs)


def keep_codes(form: forms.BaseForm) -> None:
    """Let each box offer what the record has, although it was retired since. At the end of a form's `__init__`."""
    for name, field in form.fields.items():
        if isinstance(field, _OffersCodes):
            value = form.get_initial_for_field(field, name) or []
            field.keep(value if isinstance(value, list) else [value])
