"""What a step of one act alone says beside its text, in one line."""

from django.utils.translation import gettext as _

from akishima_support.japanese.formats import format_date
from cases.codes.case import OutcomeChange
from cases.models import OutcomeAnswer, ReferralStep


def special_words(step: ReferralStep) -> str:
    """A visit with its day, who went and what came of it; the answer to an inquiry; empty for other steps."""
    if step.visit_on:
        words = {
            "day": format_date(step.visit_on),
            "who": step.visitors,
            "result": step.get_visit_result_display(),
        }
        return _("%(day)s %(who)s：%(result)s") % words
    return str(step.get_reply_display())


def changes_text(codes: list[str]) -> str:
    """The changes that a body saw, in words (CL-23)."""
    return "、".join(str(OutcomeChange(code).label) for code in codes)


def answer_words(answer: OutcomeAnswer) -> str:
    """What became of one outcome that was asked for."""
    words = {"outcome": answer.get_outcome_display(), "result": answer.get_result_display()}
    return "　".join(filter(None, [_("%(outcome)s：%(result)s") % words, answer.note]))
