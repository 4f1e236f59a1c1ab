"""自分の機関の数: what a partner has sent, received and answered; its own referrals alone."""

from datetime import date

from akishima_support.access import Actor
from cases.presenters.figure_table import table_of
from cases.presenters.figures_referrals import GIVE_AND_TAKE, RECEIVED_ACTS, RECEIVED_DAYS, SENT_ACTS, SENT_DAYS
from cases.presenters.shown_figure import shown_figures
from cases.rules.counted import Counted
from cases.rules.periods import Period

FIGURES = [RECEIVED_ACTS, SENT_ACTS, GIVE_AND_TAKE, RECEIVED_DAYS, SENT_DAYS]


def own_figures_page(actor: Actor, period: Period, today: date) -> dict:
    """What the actor's body can see in its list of referrals, counted: nothing of it is hidden from it."""
    counted = Counted(period, actor, today)
    return {"figures": shown_figures(table_of(each, counted) for each in FIGURES), "period": period}
