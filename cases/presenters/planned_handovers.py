"""18歳の引継ぎ予定: who turns 18 when, where to, and what comes next. The partner's own list."""

from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from akishima_support.access.composed import ComposedOnce
from akishima_support.japanese.formats import format_date
from cases.codes.turning import Nearness
from cases.models import Consent, PlannedHandover
from cases.presenters.consents import category_labels
from cases.presenters.today_items import AT_MOST, Item, Section
from cases.rules.own_word import own_no
from cases.rules.turning_18 import Turning, turning, watched_born_until
from cases.states import NOT_YET_SENT

LIST_AT_MOST = 200
KINDS = {
    Nearness.FAR: "neutral",
    Nearness.MONTHS_12: "info",
    Nearness.MONTHS_6: "waiting",
    Nearness.MONTHS_3: "warning",
    Nearness.TURNED: "error",
    Nearness.YEAR_OVER: "error",
}


@dataclass(frozen=True, slots=True)
class Row:
    """One plan. `draft_url` leads to the draft that was begun and not sent."""

    plan: PlannedHandover
    turning: Turning
    kind: str
    draft_url: str


def planned_page(day: date) -> dict:
    """All that are coming, who turns 18 first at the top."""
    found = list(_coming()[: LIST_AT_MOST + 1])
    return {
        "rows": [_row(plan, day) for plan in found[:LIST_AT_MOST]],
        "is_cut": len(found) > LIST_AT_MOST,
        "at_most": LIST_AT_MOST,
    }


def turning_today(day: date) -> list[Section]:
    """On 今日 those within a year; without any there is no section."""
    near = _NEAR.rows(born=watched_born_until(day))
    rows = [row for plan in near if (row := _row(plan, day)).turning.nearness != Nearness.FAR]
    if not rows:
        return []
    url = reverse("cases:planned_handover_list")
    items = [_item(row, url) for row in rows[:AT_MOST]]
    return [Section(_("18歳の引継ぎ予定"), "", items, url if len(rows) > AT_MOST else "")]


def begin_page(plan: PlannedHandover, day: date) -> dict:
    """Whom it is about, both dates, and on what it could be founded today."""
    no = own_no(plan.person_id, plan.to_organization)
    consents = Consent.objects.filter(person=plan.person, recipient=plan.to_organization).in_force_on(day)
    return {
        "plan": plan,
        "turning": turning(plan.person.born_on, day),
        "no": no.text if no else "",
        "consents": [category_labels(each.categories) for each in consents.newest_first()],
    }


def _coming():
    plans = PlannedHandover.objects.coming().oldest_person_first()
    return plans.select_related("person", "to_organization", "referral")


_NEAR = ComposedOnce(lambda born: _coming().filter(person__born_on__lte=born)[: AT_MOST + 1])


def _row(plan: PlannedHandover, day: date) -> Row:
    near = turning(plan.person.born_on, day)
    is_draft = plan.referral is not None and plan.referral.state in NOT_YET_SENT
    url = reverse("cases:referral_detail", args=[plan.referral.uid]) if is_draft else ""
    return Row(plan, near, KINDS[near.nearness], url)


def _item(row: Row, url: str) -> Item:
    near = row.turning
    return Item(
        url=row.draft_url or url,
        title=_("下書きを仕上げる") if row.draft_url else _("引継ぎの準備をする"),
        detail=f"{_('引継ぎ')} → {row.plan.to_organization.name}",
        about=row.plan.person.label,
        state=_("%(near)s（その年度の末 %(day)s）") % {"near": near.nearness.label, "day": format_date(near.year_end)},
        since=near.since,
        due=near.birthday,
        is_late=near.has_turned,
    )
