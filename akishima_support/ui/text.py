"""What a text box accepts: everything a person can type, nothing that only a machine sends."""

import unicodedata

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator, ProhibitNullCharactersValidator
from django.utils.deconstruct import deconstructible
from django.utils.translation import gettext_lazy as _

ALLOWED_CONTROLS = "\n\t"


def check_no_control_characters(value: object) -> None:
    """Raise ValidationError for NUL and other control characters; PostgreSQL cannot store NUL.

    A value that is no text (a UUID, a date) came through its own parser and passes.
    """
    if isinstance(value, str) and any(map(_is_control, value)):
        raise ValidationError(
            _("使えない文字（画面に見えない制御文字）が入っています。その文字を消して、入力し直してください。"),
            code="control_characters",
        )


def _is_control(character: str) -> bool:
    return character not in ALLOWED_CONTROLS and unicodedata.category(character) in ("Cc", "Cs")


@deconstructible
class TextLength:
    """Raise ValidationError beyond `limit` characters, and say how many there are."""

    def __init__(self, limit: int) -> None:
        self.limit = limit

    def __eq__(self, other: object) -> bool:
        return isinstance(other, TextLength) and self.limit == other.limit

    def __hash__(self) -> int:
        return hash(self.limit)

    def __call__(self, value: object) -> None:
        if isinstance(value, str) and len(value) > self.limit:
            raise ValidationError(
                _("%(limit)s文字以内で入力してください（いま%(count)s文字）。"),
                code="max_length",
                params={"limit": f"{self.limit:,}", "count": f"{len(value):,}"},
            )


def apply_text_rules(field: forms.CharField) -> None:
    """Put our checks and messages in the place of Django's. Doing it twice changes nothing.

    `maxlength` goes: with it a browser cuts off what is pasted and says nothing.
    """
    field.widget.attrs.pop("maxlength", None)
    ours = [check_no_control_characters]
    if field.max_length is not None:
        ours.append(TextLength(int(field.max_length)))
    replaced = (MaxLengthValidator, ProhibitNullCharactersValidator, TextLength)
    kept = [v for v in field.validators if not isinstance(v, replaced) and v is not check_no_control_characters]
    field.validators = ours + kept
