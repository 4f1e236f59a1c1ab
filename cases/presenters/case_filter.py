"""The list of cases under conditions: what is chosen, how many there are, and where to go from here."""

from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode

from akishima_support.access import Actor, Capability
from akishima_support.ui.navigation import NavItem
from cases.forms.case_filter import CaseFilterForm
from cases.models import Case, SavedFilter

PAGE = "cases"
COUNTED = 1000  # further than that nobody counts on a page


def matching(form: CaseFilterForm, actor: Actor):
    """The cases that meet the conditions, as far as the actor sees them: for the screen and its number."""
    rows = Case.objects.all() if form.cleaned_data.get("status") else Case.objects.open()
    return form.case_filter().narrow(rows, actor.organization_id, timezone.localdate())


def exported(form: CaseFilterForm, actor: Actor):
    """What of it can be taken out. Restricted cases never leave, not by their named staff either: whoever approves the
    request sees its number of rows, and one more than on their own list would tell that there is somebody.
    """
    return matching(form, actor).filter(restricted=False)


def filter_head(form: CaseFilterForm, actor: Actor) -> dict:
    """What stands above the rows."""
    conditions = form.conditions()
    number = matching(form, actor)[: COUNTED + 1].count()
    return {
        "words": form.words(),
        "number": min(number, COUNTED),
        "is_more": number > COUNTED,
        "change_url": f"{reverse('cases:case_filter')}?{conditions}",
        "export_url": f"{reverse('cases:case_export')}?{conditions}" if actor.can(Capability.CASE_EXPORT) else "",
        "saved": saved_tabs(conditions),
    }


def saved_tabs(conditions: str = "") -> list[NavItem]:
    """The actor's own saved conditions."""
    return [
        NavItem(list_url(row.conditions), row.name, is_current=row.conditions == conditions)
        for row in SavedFilter.objects.filter(page=PAGE).order_by("name", "id")
    ]


def list_url(conditions: str, after: str = "") -> str:
    """The list under conditions, or its next page."""
    more = urlencode({"after": after}) if after else ""
    query = "&".join(filter(None, ["show=filter", conditions, more]))
    return f"{reverse('cases:case_list')}?{query}"
