"""回答期限 per act and urgency, as a table."""

from cases.codes.consultation import Urgency
from cases.rules.answer_days import answer_days_now


def answer_days_page() -> dict:
    """The context: the urgencies above, an act with its days per line."""
    lines = [(row, [(str(each.label), row.days(each)) for each in Urgency]) for row in answer_days_now().values()]
    return {"urgencies": [str(each.label) for each in Urgency], "lines": lines}
