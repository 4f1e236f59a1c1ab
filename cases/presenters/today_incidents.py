"""今日: what went to the wrong body or was about the wrong person, until somebody has written what was done."""

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Actor
from cases.presenters.today_items import AT_MOST, Item, Section
from cases.rules.incidents import open_incidents


def incidents_waiting(actor: Actor) -> list[Section]:
    """Before all else, the oldest first."""
    rows = open_incidents(actor).select_related("to_organization", "person").longest_waiting_first()
    items = [
        Item(
            url=reverse("cases:referral_incident", args=[row.uid]),
            title=_("誤送付に対応する"),
            detail=f"{row.get_act_display()} → {row.to_organization.name}",
            about=row.person.label if row.person_id else row.referral_no,
            state=str(row.get_misdelivery_display()),
            since=timezone.localdate(row.withdrawn_at),
            due=None,
            is_late=True,
        )
        for row in rows[:AT_MOST]
    ]
    return [Section(_("事故：誤送付"), "", items)] if items else []
