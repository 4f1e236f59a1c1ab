"""When entries were last confirmed, and by whom, in words."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.japanese.formats import format_date
from network.models import Confirmation, Organization
from network.rules.freshness import bodies_of_the_round, is_due, is_stale, numbers, round_start


@dataclass(frozen=True, slots=True)
class Fresh:
    """One entry: the words about its last confirmation, and the word where it is old."""

    text: str
    stale: str = ""
    known: bool = True  # whether there was ever one


class Freshness:
    """What was confirmed when, of one body and all its entries; two statements, whatever their number."""

    def __init__(self, organization: Organization, day: date):
        self.day, self.months = day, numbers().stale_months
        rows = Confirmation.objects.filter(organization=organization).newest_first()
        self.rows = list(rows)

    def of_body(self) -> Fresh:
        """Of all that stands about the body together."""
        return self._fresh(each for each in self.rows if each.service_id is None and each.contact_id is None)

    def of_service(self, pk: int) -> Fresh:
        """Of a service: when it was saved, or when all was confirmed."""
        return self._fresh(each for each in self.rows if each.contact_id is None and each.service_id in (None, pk))

    def of_contact(self, pk: int) -> Fresh:
        """Of a contact point, likewise."""
        return self._fresh(each for each in self.rows if each.service_id is None and each.contact_id in (None, pk))

    def _fresh(self, rows: Iterable[Confirmation]) -> Fresh:
        newest = next(iter(rows), None)
        stale = is_stale(newest and newest.confirmed_at, self.day, self.months)
        return Fresh(words_of(newest), stale_word(self.months) if stale else "", newest is not None)


def words_of(confirmation: Confirmation | None) -> str:
    """The day and who it was."""
    if confirmation is None:
        return _("まだ確認されていません")
    words = {
        "day": format_date(timezone.localdate(confirmation.confirmed_at)),
        "who": confirmation.confirmed_as,
        "said_by": confirmation.said_by,
    }
    if confirmation.said_by:
        return _("%(day)s %(who)s（%(said_by)sに確かめた）") % words
    return _("%(day)s %(who)s") % words


def stale_word(months: int) -> str:
    """The word that stands beside what is gray."""
    return _("%(months)sか月以上確認なし") % {"months": months}


def mark_stale(organizations: Iterable[Organization], day: date) -> list[Organization]:
    """Give each body of a list (with `confirmed_at`) its word, empty where it is fresh."""
    rows, months = list(organizations), numbers().stale_months
    word = stale_word(months)
    for row in rows:
        row.stale = word if is_stale(row.confirmed_at, day, months) else ""
    return rows


@dataclass(frozen=True, slots=True)
class RoundPage:
    """The round that runs: who has still to be asked, by whom, and who is done."""

    since: date
    without_account: list[Organization]
    with_account: list[Organization]
    done: list[Organization]


def round_page(day: date) -> RoundPage:
    """All bodies; two statements, whatever their number."""
    month = numbers().round_month
    rows = list(bodies_of_the_round(day).order_by(F("confirmed_at").asc(nulls_first=True), "search_key", "id"))
    due = [row for row in rows if is_due(row.confirmed_at, day, month)]
    return RoundPage(
        since=round_start(day, month),
        without_account=[row for row in due if not row.has_account],
        with_account=[row for row in due if row.has_account],
        done=[row for row in rows if not is_due(row.confirmed_at, day, month)],
    )
