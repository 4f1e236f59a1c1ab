"""By which day an answer is due."""

from datetime import date

from akishima_support.japanese.business_days import add_business_days
from cases.acts import ACTS
from cases.codes.consultation import Urgency
from cases.codes.referral import Act
from cases.models import AnswerDays
from cases.models.answer_days import ACTS_WITH_ANSWER, start_of


def answer_days_now() -> dict[Act, AnswerDays]:
    """The days in force of every act that is answered, stored or not."""
    stored = {row.act: row for row in AnswerDays.unscoped.all()}
    return {act: stored.get(act) or AnswerDays(act=act, **start_of(act)) for act in ACTS_WITH_ANSWER}


def answer_due_on(act: Act, urgency: Urgency, day: date) -> date | None:
    """When the answer to what is sent on the day is due; None where none is."""
    if not ACTS[act].answer_due:
        return None
    return add_business_days(day, answer_days_now()[Act(act)].days(urgency))
