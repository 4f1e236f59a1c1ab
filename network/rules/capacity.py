"""Whose word about 受入状況 counts."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor, Refused
from akishima_support.japanese.formats import format_date
from network.codes import HeardVia
from network.models import Organization


def check_can_note(*, organization: Organization, on: date, heard_via: HeardVia | None, by: Actor) -> None:
    """Raise Refused for somebody else's body without saying how it was heard, and for what the body knows newer."""
    if by.organization_id == organization.pk:
        return
    if heard_via is None:
        raise Refused(_("機関からどのように聞いたかを選んでください。"))
    if organization.capacity_as_of and not organization.capacity_heard_via and on < organization.capacity_as_of:
        words = {"day": format_date(organization.capacity_as_of)}
        raise Refused(_("機関がご自分で記した、もっと新しい受入状況（%(day)s時点）があります。") % words)
