"""How long ago something was, in round words: what a text may say that must give nobody away."""

from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext


def time_ago(day: date, today: date) -> str:
    """最近, 約5か月前, 約2年前: rounded to the nearest month under a year, and to the nearest year above."""
    months = round(max(0, (today - day).days) / 30.4)
    if months < 1:
        return _("最近")
    if months < 12:
        return ngettext("約%(number)sか月前", "約%(number)sか月前", months) % {"number": months}
    years = max(1, round(months / 12))
    return ngettext("約%(number)s年前", "約%(number)s年前", years) % {"number": years}
