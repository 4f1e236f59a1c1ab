"""A final report answers each outcome that was asked for, and no other."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from akishima_support.access import Refused
from cases.codes.code_list import CodeList
from cases.codes.referral import Achieved
from cases.models import Referral
from cases.models.code_words import code_word


def check_answers(referral: Referral, answers: Iterable) -> None:
    """Raise Refused unless every outcome has an answer, with words where it was not achieved."""
    found = {answer.outcome: answer for answer in answers}
    for code in referral.asked_outcomes:
        answer = found.pop(code, None)
        label = {"outcome": code_word(CodeList.ASKED_OUTCOME, code)}
        if answer is None or answer.result not in Achieved.values:
            raise Refused(_("お願いされた成果「%(outcome)s」がどうなったかを選んでください。") % label)
        if answer.result != Achieved.YES and not answer.note.strip():
            raise Refused(_("「%(outcome)s」がどうなったかを、補足に書いてください。") % label)
    if found:
        raise Refused(_("お願いされていない成果への答えがあります。もう一度開いてください。"))
