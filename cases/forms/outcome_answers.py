"""お願いされた成果: one answer for each that was asked for, with words where it was not achieved."""

from django import forms
from django.utils.translation import gettext as _

from cases.actions.referral_step import Answer
from cases.codes.code_list import CodeList
from cases.codes.referral import Achieved
from cases.models import Referral
from cases.models.code_words import code_word

NOTE_LIMIT = 300


class OutcomeAnswersMixin(forms.Form):
    """Boxes by `add_answers`, as the outcomes were asked for. Stands before MoveForm in the bases."""

    def add_answers(self, referral: Referral, *, required: bool) -> None:
        """A choice and a line of words for each outcome of the referral."""
        self.asked = list(referral.asked_outcomes)
        for code in self.asked:
            label = code_word(CodeList.ASKED_OUTCOME, code)
            self.fields[_result(code)] = forms.ChoiceField(
                label=label, choices=Achieved.choices, widget=forms.RadioSelect, required=required
            )
            self.fields[_note(code)] = forms.CharField(
                label=_("「%(outcome)s」の補足") % {"outcome": label}, max_length=NOTE_LIMIT, required=False
            )

    def answer_boxes(self) -> list[str]:
        """The names of the boxes in their order."""
        return [name for code in self.asked for name in (_result(code), _note(code))]

    def note_boxes(self) -> list[str]:
        """The names of the boxes for words."""
        return [_note(code) for code in self.asked]

    def check_answers(self, cleaned: dict) -> None:
        """Name each box that has to be filled in."""
        for code in self.asked:
            result = cleaned.get(_result(code))
            if not result and _result(code) not in self.errors:
                self.add_error(_result(code), _("選んでください。"))
            if result and result != Achieved.YES and not cleaned.get(_note(code)) and _note(code) not in self.errors:
                self.add_error(_note(code), _("「達成」のほかは、どうなったかを書いてください。"))

    def answers(self) -> tuple[Answer, ...]:
        """The answers as the action takes them."""
        data = self.cleaned_data
        return tuple(Answer(code, data[_result(code)], data[_note(code)]) for code in self.asked)


def _result(code: str) -> str:
    return f"outcome_{code}"


def _note(code: str) -> str:
    return f"outcome_note_{code}"
