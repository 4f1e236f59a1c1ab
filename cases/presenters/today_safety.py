"""今日: duties by law that nobody has answered, and enquiries at the counter about people to be kept from others."""

from datetime import timedelta

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Actor, Capability, clock
from cases.models import CounterEnquiry, RiskFlag
from cases.presenters.today_items import AT_MOST, Item, Section

ENQUIRIES_DAYS = 14


def duties(actor: Actor):
    """Unanswered flags of cases that the actor leads or that the actor raised; all for the manager."""
    rows = RiskFlag.objects.unanswered()
    if actor.can(Capability.REFERRAL_APPROVE):
        return rows
    return rows.filter(Q(case__lead_worker_id=actor.user_id) | Q(raised_by_id=actor.user_id))


def duties_waiting(actor: Actor) -> list[Section]:
    """They stay until it is recorded what was done."""
    rows = duties(actor).select_related("case", "consultation", "person")
    items = [_duty(flag) for flag in rows.order_by("raised_at", "id")[:AT_MOST]]
    return [Section(_("通告・通報：記録がまだのもの"), "", items)] if items else []


def _duty(flag: RiskFlag) -> Item:
    day = timezone.localdate(flag.raised_at)
    return Item(
        url=reverse("cases:risk_flag_duty", args=[flag.uid]),
        title=_("通告・通報について記録する"),
        detail=flag.case.case_no if flag.case_id else flag.consultation.reception_no,
        about=flag.person.label if flag.person_id else "",
        state=str(flag.get_kind_display()),
        since=day,
        due=day,
        is_late=day < timezone.localdate(),
    )


def enquiries(actor: Actor):
    """Enquiries of the last two weeks about people whom the actor looks after."""
    since = clock.now() - timedelta(days=ENQUIRIES_DAYS)
    return CounterEnquiry.objects.concerning(actor).filter(noted_at__gte=since)


def enquiries_about_ours(actor: Actor) -> list[Section]:
    """That somebody asked, not what was answered: nothing was."""
    rows = enquiries(actor).select_related("case")
    items = [_enquiry(each) for each in rows.newest_first()[:AT_MOST]]
    return [Section(_("窓口で尋ねられた方"), "", items, reverse("cases:counter_list"))] if items else []


def _enquiry(each: CounterEnquiry) -> Item:
    return Item(
        url=reverse("cases:counter_list"),
        title=_("窓口で、相談の有無を尋ねられました"),
        detail=each.case.case_no if each.case_id else _("名前が近い方を担当しています"),
        about=each.name,
        state=_("答えていません"),
        since=timezone.localdate(each.noted_at),
        due=None,
        is_late=False,
    )
