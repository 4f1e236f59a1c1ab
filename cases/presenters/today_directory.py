"""今日: what the directory asks for: of a body once a year, of the administrator what only the city can do."""

from datetime import date, timedelta

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from akishima_support.access import Actor, Capability
from cases.presenters.today_items import AT_MOST, Item, Section
from network.codes import RequestStatus
from network.models import ChangeRequest, Organization
from network.models.confirmation import last_confirmed
from network.rules.freshness import bodies_of_the_round, is_due, numbers, round_start

ANSWER_SHOWN = timedelta(days=14)


def directory_today(actor: Actor, day: date) -> list[Section]:
    """For the administrator what waits on the city, for a body what waits on it; nothing for the others."""
    if actor.can(Capability.DIRECTORY_WRITE):
        found = [_requests(), _round(day)]
    elif actor.can(Capability.DIRECTORY_KEEP):
        found = [_own(actor, day)]
    else:
        found = []
    return [section for section in found if section.items]


def _own(actor: Actor, day: date) -> Section:
    """The yearly confirmation, and the answers of the last days."""
    body = Organization.objects.annotate(confirmed_at=last_confirmed()).get(pk=actor.organization_id)
    items = []
    month = numbers().round_month
    if is_due(body.confirmed_at, day, month):
        url = reverse("network:confirmation_new", args=[body.uid])
        items.append(_item(url, _("名簿の内容を確かめる（年に一度）"), body.name, since=round_start(day, month)))
    answered = ChangeRequest.objects.filter(decided_at__gte=timezone.now() - ANSWER_SHOWN)
    answered = answered.filter(organization=body).exclude(status=RequestStatus.WITHDRAWN).select_related("service")
    items += [
        _item(
            reverse("network:change_request_detail", args=[row.uid]),
            _("変更の申し出への答えを読む"),
            str(row.target),
            since=timezone.localdate(row.decided_at),
            state=str(row.get_status_display()),
        )
        for row in answered.order_by("decided_at", "id")[:AT_MOST]
    ]
    return Section(_("機関名簿"), "", items)


def _requests() -> Section:
    rows = ChangeRequest.objects.pending().select_related("organization", "service").oldest_first()
    items = [
        _item(
            reverse("network:change_request_detail", args=[row.uid]),
            _("変更の申し出に答える"),
            row.organization.name,
            about=row.service.name if row.service else "",
            since=timezone.localdate(row.proposed_at),
        )
        for row in rows[:AT_MOST]
    ]
    return Section(_("機関名簿: 変更の申し出"), "", items)


def _round(day: date) -> Section:
    """One line for all bodies that the city has to ask itself."""
    month = numbers().round_month
    rows = bodies_of_the_round(day).filter(has_account=False)
    number = sum(is_due(row, day, month) for row in rows.values_list("confirmed_at", flat=True))
    if not number:
        return Section("", "")
    text = ngettext("アカウントのない機関 %(number)s件", "アカウントのない機関 %(number)s件", number)
    url, since = reverse("network:confirmation_list"), round_start(day, month)
    title = _("名簿の内容を機関に尋ねて確かめる（年に一度）")
    return Section(_("機関名簿: 年に一度の確認"), "", [_item(url, title, text % {"number": number}, since=since)])


def _item(url: str, title: str, detail: str, **more) -> Item:
    return Item(url, title, detail, **({"about": "", "state": "", "due": None, "is_late": False} | more))
