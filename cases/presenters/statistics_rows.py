"""The rows behind one number of the statistics."""

from dataclasses import dataclass
from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.http import urlencode

from akishima_support.access import Actor
from akishima_support.japanese.formats import format_date, format_datetime
from akishima_support.japanese.punctuation import dotted
from cases.codes.person import GoingOutLevel
from cases.models import Consultation, GoingOutObservation, ProgressRecord, Referral
from cases.presenters.figures_consultations import PEOPLE
from cases.presenters.keyset import page_after
from cases.presenters.statistics import FIGURES
from cases.rules.counted import Counted
from cases.rules.periods import Period


@dataclass(frozen=True, slots=True)
class Behind:
    """One row that was counted: its number, which leads to it, when, and what it is in a few words."""

    number: str
    url: str
    when: str
    words: str


class NoSuchNumber(LookupError):
    """There is no such table, row or column, or it leads nowhere."""


def rows_page(actor: Actor, period: Period, place: tuple[str, str, str], after: str, today: date) -> dict:
    """A page of the rows; `place` is table, row and column. Raises NoSuchNumber."""
    key, row, column = place
    figure, counted = FIGURES.get(key), Counted(period, actor, today)
    if figure is None or figure.behind is None or "\0" in row + column:
        raise NoSuchNumber(key)
    try:
        rows = dict(figure.rows(counted, {(row, column): 1}))
    except ValidationError as error:  # no identifier at all
        raise NoSuchNumber(row) from error
    columns = dict(figure.columns())
    if not row or row not in rows or column not in columns:
        raise NoSuchNumber(row)
    found = _page(figure.behind(counted, row, column), after)
    asked = {"table": key, "row": row, "column": column, "year": period.year, "part": period.part}
    first = f"{reverse('cases:statistics_rows')}?{urlencode(asked)}"
    return {
        "title": figure.title,
        "how": figure.how,
        "place": dotted(filter(None, [rows[row], str(columns[column])])),
        "period": period,
        "rows": [_behind(each) for each in found.rows],
        "of_people": figure.unit is PEOPLE,
        "first_url": first if after else "",
        "next_url": f"{first}&{urlencode({'after': found.next})}" if found.next else "",
    }


def _page(rows: QuerySet, after: str):
    moment = {Consultation: "received_at", ProgressRecord: "occurred_at", GoingOutObservation: "observed_on"}
    column = moment.get(rows.model, "created_at")
    if rows.model is Referral:
        rows = rows.with_sides()
    elif rows.model is not Consultation:
        rows = rows.select_related("case")
    return page_after(rows.order_by(f"-{column}", "-id"), after, column)


def _behind(row) -> Behind:
    if isinstance(row, Consultation):
        words = dotted([row.get_channel_display(), row.get_relation_display()])
        return Behind(
            row.reception_no, reverse("cases:consultation_detail", args=[row.uid]), _moment(row.received_at), words
        )
    if isinstance(row, ProgressRecord):
        url = reverse("cases:record_detail", args=[row.uid])
        return Behind(row.case.case_no, url, _moment(row.occurred_at), str(row.get_method_display()))
    if isinstance(row, GoingOutObservation):
        words = f"{GoingOutLevel(row.before).label}→{row.value_label}"
        return Behind(
            row.case.case_no, reverse("cases:case_changes", args=[row.case.uid]), format_date(row.observed_on), words
        )
    words = f"{row.get_act_display()}・{row.from_organization.name}→{row.to_organization.name}"
    return Behind(
        row.referral_no, reverse("cases:referral_detail", args=[row.uid]), _moment(row.sent_at or row.created_at), words
    )


def _moment(at: datetime) -> str:
    return format_datetime(at)
