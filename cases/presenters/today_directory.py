"""今日: what the directory asks for: of a body once a year, of the administrator what only the city can do."""

from datetime import date, timedelta

from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from akishima_support.access import Actor, Capability
from cases.models import Referral
from cases.presenters.today_items import AT_MOST, Item, Section
from network.codes import RequestStatus
from network.models import Affiliation, ChangeRequest, Invitation, Organization, PlatformMembership
from network.models.confirmation import last_confirmed
from network.rules.freshness import bodies_of_the_round, is_due, numbers, round_start

ANSWER_SHOWN = timedelta(days=14)
TERM_AHEAD = timedelta(days=60)


def directory_today(actor: Actor, day: date) -> list[Section]:
    """For the administrator what waits on the city, for a body what waits on it; nothing for the others."""
    if actor.can(Capability.DIRECTORY_WRITE):
        found = [_requests(), _left_behind(day), _terms(day), _round(day)]
    elif actor.can(Capability.DIRECTORY_KEEP):
        found = [_own(actor, day)]
    else:
        found = []
    return [section for section in found if section.items]


def _own(actor: Actor, day: date) -> Section:
    """The yearly confirmation; what the city noted for it and answered it in the last days."""
    body = Organization.objects.annotate(confirmed_at=last_confirmed()).get(pk=actor.organization_id)
    items = []
    month = numbers().round_month
    if is_due(body.confirmed_at, day, month):
        url = reverse("network:confirmation_new", args=[body.uid])
        items.append(_item(url, _("名簿の内容を確かめる（年に一度）"), body.name, since=round_start(day, month)))
    if body.capacity_heard_via and body.capacity_noted_at >= timezone.now() - ANSWER_SHOWN:
        items.append(
            _item(
                reverse("network:capacity_edit", args=[body.uid]),
                _("市が聞いて記した受入状況を確かめる"),
                str(body.get_capacity_display()),
                since=timezone.localdate(body.capacity_noted_at),
            )
        )
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
    return Section(_("機関名簿：変更の申し出"), "", items)


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
    return Section(_("機関名簿：年に一度の確認"), "", [_item(url, title, text % {"number": number}, since=since)])


def _terms(day: date) -> Section:
    """Delegates whose term ends soon or has ended."""
    ending = PlatformMembership.objects.current().filter(term_until__lte=day + TERM_AHEAD)
    rows = ending.select_related("organization").order_by("term_until", "id")
    items = [
        _item(
            reverse("network:seat_edit", args=[row.uid]),
            _("代表者の任期を更新する"),
            row.organization.name,
            about=row.delegate_name,
            since=row.term_until - TERM_AHEAD,
            due=row.term_until,
            is_late=row.term_until < day,
        )
        for row in rows[:AT_MOST]
    ]
    return Section(_("プラットフォーム：任期が終わるもの"), "", items)


def _left_behind(day: date) -> Section:
    """Bodies with an end at which something is left; what it is stands on their page."""
    accounts = Affiliation.objects.valid_on(day).filter(organization=OuterRef("pk"))
    seats = PlatformMembership.objects.current().filter(organization=OuterRef("pk"))
    invitations = Invitation.objects.open_at(timezone.now()).filter(organization=OuterRef("pk"))
    referrals = Referral.unscoped.live()
    left = Exists(accounts) | Exists(seats) | Exists(invitations)
    left |= Exists(referrals.filter(to_organization=OuterRef("pk")))
    left |= Exists(referrals.filter(from_organization=OuterRef("pk")))
    rows = Organization.objects.exclude(valid_until=None).filter(left).order_by("valid_until", "id")
    items = [
        _item(
            reverse("network:organization_close", args=[row.uid]),
            _("終わる機関に残っているものを片付ける"),
            row.name,
            since=row.valid_until,
            due=row.valid_until,
            is_late=row.valid_until < day,
        )
        for row in rows[:AT_MOST]
    ]
    return Section(_("機関名簿：終わる機関"), "", items)


def _item(url: str, title: str, detail: str, **more) -> Item:
    return Item(url, title, detail, **({"about": "", "state": "", "due": None, "is_late": False} | more))
