"""今日: once a year a body is asked, quietly, how often it came to know of somebody."""

from datetime import date

from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils.translation import gettext as _

from akishima_support.access import Actor, Capability, Side
from akishima_support.japanese.fiscal_years import fiscal_year, fiscal_year_label, fiscal_year_start
from cases.presenters.today_items import Item, Section
from network.codes import OrganizationKind
from network.models import IdentificationReport, Organization


def identification_today(actor: Actor, day: date) -> list[Section]:
    """One line without a day by which, for centers and for whoever reported before; none once the year is reported."""
    if actor.side != Side.PARTNER or not actor.can(Capability.IDENTIFICATION_REPORT):
        return []
    year = fiscal_year(day) - 1
    body = _asked(actor.organization_id, year)
    if body is None:
        return []
    title = _("%(year)sに把握した件数を知らせる（なければ 0）") % {"year": fiscal_year_label(year)}
    item = Item(
        url=reverse("network:identification_new"),
        title=title,
        detail=body.name,
        about="",
        state="",
        since=fiscal_year_start(year + 1),
        due=None,
        is_late=False,
    )
    return [Section(_("把握の件数（年に一度）"), "", [item])]


def _asked(organization: int, year: int) -> Organization | None:
    reports = IdentificationReport.objects.filter(organization=OuterRef("pk"))
    asked = Q(kind=OrganizationKind.COMMUNITY_GENERAL_SUPPORT_CENTER) | Q(Exists(reports))
    rows = Organization.objects.filter(asked, pk=organization)
    return rows.exclude(Exists(reports.filter(fiscal_year=year))).first()
