"""今日: what waits on whoever acts, and since when."""

from datetime import date

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from akishima_support.access import Actor, Capability, current_actor
from akishima_support.access.composed import ComposedOnce
from akishima_support.japanese.months import months_before
from cases.codes.consultation import ConsultationOutcome
from cases.models import Case, Consultation, LeadChange
from cases.models.planned_handover import number_coming_to
from cases.presenters.case_filter import list_url
from cases.presenters.planned_handovers import turning_today
from cases.presenters.today_directory import directory_today
from cases.presenters.today_identification import identification_today
from cases.presenters.today_items import AT_MOST, Item, Section
from cases.presenters.today_plans import plans_due
from cases.presenters.today_referrals import referrals_today
from cases.presenters.today_signals import seldom
from cases.rules.quiet import QUIET_MONTHS


def today_page(actor: Actor, day: date) -> list[Section]:
    """The sections of the page for the role acted in; none for those who only read the log."""
    sections = seldom(actor, day)
    if actor.can(Capability.REFERRAL_READ):
        sections += referrals_today(actor, day)
    if actor.can(Capability.HANDOVER_PLAN):
        sections += turning_today(day)
    if actor.can(Capability.CASE_READ):
        sections += [_checks(actor, day), plans_due(day), _consultations(actor, day)]
        sections += [*_handed_over(actor, day), *_coming(actor), *_quiet(actor, day)]
    return sections + directory_today(actor, day) + identification_today(actor, day)


def _rows_to_check(day: date) -> QuerySet:
    actor = current_actor()
    rows = Case.objects.open().filter(next_check_on__lte=day)
    if not actor.can(Capability.REFERRAL_APPROVE):
        rows = rows.filter(lead_worker_id=actor.user_id)
    return rows.order_by("next_check_on", "id")[: AT_MOST + 1]


def _rows_to_call_back(day: date) -> QuerySet:
    rows = Consultation.objects.filter(outcome=ConsultationOutcome.OPEN, next_on__lte=day)
    return rows.filter(received_by_id=current_actor().user_id).order_by("next_on", "id")[: AT_MOST + 1]


def _rows_handed_over() -> QuerySet:
    return LeadChange.objects.waiting_for(current_actor()).select_related("case", "from_worker")[: AT_MOST + 1]


def _quiet_rows(since: date) -> QuerySet:
    rows = Case.objects.open().filter(lead_worker_id=current_actor().user_id, last_activity_on__lt=since)
    return rows.order_by("last_activity_on", "id")[: AT_MOST + 1]


_TO_CHECK, _TO_CALL_BACK = ComposedOnce(_rows_to_check), ComposedOnce(_rows_to_call_back)
_HANDED_OVER, _QUIET = ComposedOnce(_rows_handed_over), ComposedOnce(_quiet_rows)


def _checks(actor: Actor, day: date) -> Section:
    """What is to be checked is told to the lead worker alone; the manager is asked for a reason first (ADR 0024)."""
    found = _TO_CHECK.rows(day=day)
    items = [
        Item(
            url=reverse("cases:case_detail", args=[row.uid]),
            title=(row.next_check_note if row.lead_worker_id == actor.user_id else "") or _("様子を確かめる"),
            detail=row.case_no,
            about=row.person_label,
            state=str(row.get_status_display()),
            since=row.next_check_on,
            due=row.next_check_on,
            is_late=row.next_check_on < day,
        )
        for row in found[:AT_MOST]
    ]
    more = reverse("cases:case_list") if len(found) > AT_MOST else ""
    return Section(_("ケース：確認日が来たもの"), _("確認日が来たケースはありません。"), items, more)


def _consultations(actor: Actor, day: date) -> Section:
    found = _TO_CALL_BACK.rows(day=day)
    items = [
        Item(
            url=reverse("cases:consultation_detail", args=[row.uid]),
            title=row.next_step or _("次の対応をする"),
            detail=row.reception_no,
            about=row.consulter_name or str(row.get_relation_display()),
            state=str(row.get_channel_display()),
            since=row.next_on,
            due=row.next_on,
            is_late=row.next_on < day,
        )
        for row in found[:AT_MOST]
    ]
    more = reverse("cases:consultation_list") if len(found) > AT_MOST else ""
    return Section(_("相談：次にすることの日が来たもの"), _("次にすることの日が来た相談はありません。"), items, more)


def _handed_over(actor: Actor, day: date) -> list[Section]:
    """Cases that somebody asks the actor to take over; without one there is no section."""
    rows = _HANDED_OVER.rows()
    url = reverse("cases:lead_change_list")
    items = [
        Item(
            url=url,
            title=_("引き受けるか答える"),
            detail=row.case.case_no,
            about=row.case.person_label,
            state=row.from_worker.name if row.from_worker else "―",
            since=timezone.localdate(row.proposed_at),
            due=row.effective_on,
            is_late=row.effective_on < day,
        )
        for row in rows[:AT_MOST]
    ]
    return [Section(_("引継ぎ：頼まれているもの"), "", items, url if len(rows) > AT_MOST else "")] if items else []


def _coming(actor: Actor) -> list[Section]:
    """How many are planned to be handed over to us at 18; who, the partner says when it sends."""
    number = number_coming_to(actor.organization_id)
    if not number:
        return []
    text = ngettext(
        "関係機関で%(number)s件が予定されています。どなたのことかは、送られてくるまで分かりません。",
        "関係機関で%(number)s件が予定されています。どなたのことかは、送られてくるまで分かりません。",
        number,
    )
    return [Section(_("18歳の引継ぎ：これから来るもの"), "", told=text % {"number": number})]


def _quiet(actor: Actor, day: date) -> list[Section]:
    """The actor's own cases without any activity for months. No alarm: waiting can be the help; it is only seen."""
    found = _QUIET.rows(since=months_before(day, QUIET_MONTHS))
    items = [
        Item(
            url=reverse("cases:case_detail", args=[row.uid]),
            title=_("便りを出すか、そのまま待つか考える"),
            detail=row.case_no,
            about=row.person_label,
            state=str(row.get_status_display()),
            since=row.last_activity_on,
            due=row.next_check_on,
            is_late=False,
        )
        for row in found[:AT_MOST]
    ]
    more = list_url(urlencode({"quiet": QUIET_MONTHS})) if len(found) > AT_MOST else ""
    title = _("ケース：%(months)sか月以上連絡のないもの") % {"months": QUIET_MONTHS}
    return [Section(title, "", items, more)] if items else []
