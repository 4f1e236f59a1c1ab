"""今日: what waits on whoever acts, and since when."""

from datetime import date

from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from akishima_support.access import Actor, Capability
from akishima_support.japanese.months import months_before
from cases.codes.consultation import ConsultationOutcome
from cases.models import Case, Consultation, LeadChange, Person, Referral
from cases.presenters.case_filter import list_url
from cases.presenters.today_items import AT_MOST, Item, Section
from cases.presenters.today_plans import plans_due
from cases.presenters.today_signals import seldom
from cases.rules.moves import shown_state
from cases.rules.quiet import QUIET_MONTHS
from cases.rules.shown import is_our_turn
from cases.states import AWAITING_ANSWER, State

# What whoever's turn it is does next, state by state.
_TO_DO = {
    State.DRAFT: gettext_lazy("下書きを仕上げる"),
    State.AWAITING_APPROVAL: gettext_lazy("承認するか決める"),
    State.SENT: gettext_lazy("受領する"),
    State.RECEIVED: gettext_lazy("回答する"),
    State.INFO_REQUESTED: gettext_lazy("質問に答える"),
    State.ACCEPTED: gettext_lazy("対応して報告する"),
    State.IN_PROGRESS: gettext_lazy("経過を報告する"),
    State.REPORTED: gettext_lazy("報告を確かめる"),
    State.DECLINED: gettext_lazy("次の行き先を考える"),
}


def today_page(actor: Actor, day: date) -> list[Section]:
    """The sections of the page for the role acted in; none for those who only keep accounts or read the log."""
    sections = seldom(actor)
    if actor.can(Capability.REFERRAL_READ):
        sections += [_waiting_on_us(actor, day), _waiting_on_others(actor, day)]
    if actor.can(Capability.CASE_READ):
        sections += [_checks(actor, day), plans_due(actor, day), _consultations(actor, day)]
        sections += [*_handed_over(actor, day), *_quiet(actor, day)]
    return sections


def _waiting_on_us(actor: Actor, day: date) -> Section:
    rows = Referral.objects.awaiting(actor).in_shared_inbox(actor, day).longest_waiting_first()
    return _referrals(_("連携: こちらの番のもの"), _("こちらの返事を待っている連携はありません。"), rows, actor, day)


def _waiting_on_others(actor: Actor, day: date) -> Section:
    rows = Referral.objects.filter(from_organization_id=actor.organization_id).unanswered_on(day)
    return _referrals(
        _("連携: 回答期限を過ぎたもの"),
        _("期限を過ぎて回答のない連携はありません。"),
        rows.longest_waiting_first(),
        actor,
        day,
    )


def _referrals(title: str, nothing: str, rows, actor: Actor, day: date) -> Section:
    found = list(rows.select_related("from_organization", "to_organization")[: AT_MOST + 1])
    labels = _labels(found, actor)
    items = [_referral(row, labels, actor, day) for row in found[:AT_MOST]]
    return Section(title, nothing, items, reverse("cases:referral_list") if len(found) > AT_MOST else "")


def _labels(rows: list[Referral], actor: Actor) -> dict[int, str]:
    own = {row.person_id for row in rows if row.from_organization_id == actor.organization_id} - {None}
    return {number: person.label for number, person in Person.objects.in_bulk(own).items()} if own else {}


def _referral(row: Referral, labels: dict[int, str], actor: Actor, day: date) -> Item:
    sends = row.from_organization_id == actor.organization_id
    other = row.to_organization if sends else row.from_organization
    about = labels.get(row.person_id, "") if sends else row.referral_no
    due = row.respond_by if row.state in AWAITING_ANSWER else None
    return Item(
        url=reverse("cases:referral_detail", args=[row.uid]),
        title=str(_TO_DO[State(row.state)]) if is_our_turn(row, actor) else _("回答を確かめる"),
        detail=f"{row.get_act_display()} {'→' if sends else '←'} {other.name}",
        about=about or row.referral_no,
        state=str(shown_state(row, actor).label),
        since=timezone.localdate(row.waiting_since),
        due=due,
        is_late=due is not None and due < day,
    )


def _checks(actor: Actor, day: date) -> Section:
    rows = Case.objects.open().filter(next_check_on__lte=day)
    if not actor.can(Capability.REFERRAL_APPROVE):
        rows = rows.filter(lead_worker_id=actor.user_id)
    found = list(rows.order_by("next_check_on", "id")[: AT_MOST + 1])
    items = [
        Item(
            url=reverse("cases:case_detail", args=[row.uid]),
            title=row.next_check_note or _("様子を確かめる"),
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
    return Section(_("ケース: 確認日が来たもの"), _("確認日が来たケースはありません。"), items, more)


def _consultations(actor: Actor, day: date) -> Section:
    rows = Consultation.objects.filter(outcome=ConsultationOutcome.OPEN, next_on__lte=day, received_by_id=actor.user_id)
    found = list(rows.order_by("next_on", "id")[: AT_MOST + 1])
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
    return Section(_("相談: 次にすることの日が来たもの"), _("次にすることの日が来た相談はありません。"), items, more)


def _handed_over(actor: Actor, day: date) -> list[Section]:
    """Cases that somebody asks the actor to take over; without one there is no section."""
    rows = list(LeadChange.objects.waiting_for(actor).select_related("case", "from_worker")[: AT_MOST + 1])
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
    return [Section(_("引継ぎ: 頼まれているもの"), "", items, url if len(rows) > AT_MOST else "")] if items else []


def _quiet(actor: Actor, day: date) -> list[Section]:
    """The actor's own cases without any activity for months. No alarm: waiting can be the help; it is only seen."""
    since = months_before(day, QUIET_MONTHS)
    rows = Case.objects.open().filter(lead_worker_id=actor.user_id, last_activity_on__lt=since)
    found = list(rows.order_by("last_activity_on", "id")[: AT_MOST + 1])
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
    title = _("ケース: %(months)sか月以上連絡のないもの") % {"months": QUIET_MONTHS}
    return [Section(title, "", items, more)] if items else []
