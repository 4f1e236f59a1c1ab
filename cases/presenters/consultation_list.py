"""What the list of consultations shows."""

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from akishima_support.access import Actor, current_actor
from akishima_support.ui.navigation import NavItem
from cases.codes.consultation import ConsultationOutcome
from cases.models import Consultation
from cases.presenters.consultation_detail import URGENCY_KIND
from cases.presenters.found import topics_text
from cases.presenters.keyset import page_after

ROW = ("person", "case", "received_by")
NARROWED = ("mine", "next", "no_case")


def list_page(*, actor: Actor, show: str, after: str) -> dict:
    """One page. `show` is mine, next, no_case or anything else for all; `after` the uid of the last row seen.

    Where there is no call at all there is nothing to look for either.
    """
    url = reverse("cases:consultation_list")
    rows = _shown(Consultation.objects.all(), show, actor)
    rows = rows.near_case().select_related(*ROW).prefetch_related("topics").newest_first()
    found = page_after(rows, after, "received_at")
    following = f"{url}?{urlencode({'show': show, 'after': found.next})}" if found.next else ""
    page = {"rows": rows_of(found.rows), "next_url": following, "tabs": _tabs(url, show), "is_search": False}
    return page | {"is_bare": not found.rows and show not in NARROWED and not after}


def search_page(found: list[Consultation], search) -> dict:
    """What a search found, in the same table."""
    url = reverse("cases:consultation_list")
    page = {"rows": rows_of(found), "next_url": "", "tabs": _tabs(url, None), "is_search": True, "is_bare": False}
    return page | {"search": search}


def rows_of(consultations: list[Consultation]) -> list[dict]:
    """The rows of the table.

    What a call of somebody who has a case, or lives with somebody who has one, was about stands only with whoever took
    it: before the page of such a call a reason may be asked.
    """
    actor = current_actor()
    return [_row(each, each.near is None or each.received_by_id == actor.user_id) for each in consultations]


def _row(consultation: Consultation, has_words: bool) -> dict:
    return {
        "consultation": consultation,
        "topics": topics_text(consultation) if has_words else "",
        "urgency_kind": URGENCY_KIND.get(consultation.urgency, "neutral"),
        "said": consultation.said if has_words else "",
        "next_step": consultation.next_step if has_words else "",
    }


def _shown(rows: QuerySet, show: str, actor: Actor) -> QuerySet:
    if show == "mine":
        return rows.filter(received_by_id=actor.user_id)
    if show == "next":
        return rows.filter(outcome=ConsultationOutcome.OPEN, next_on__isnull=False)
    if show == "no_case":
        return rows.filter(case=None)
    return rows


def _tabs(url: str, show: str | None) -> list[NavItem]:
    labels = {
        "": _("すべて"),
        "mine": _("自分が受けた相談"),
        "next": _("次にする日がある"),
        "no_case": _("ケースでないもの"),
    }
    return [
        NavItem(url=f"{url}?show={key}" if key else url, label=label, is_current=key == show)
        for key, label in labels.items()
    ]
