"""What the page of one consultation shows."""

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Actor, Capability
from akishima_support.japanese.formats import format_date, format_datetime, format_partial
from akishima_support.japanese.punctuation import bracketed
from cases.codes.consultation import ConsultationOutcome, Urgency
from cases.models import Case, Consultation, Referral
from cases.models.intake_detail import BLOCKS
from cases.presenters.found import born_text, topics_text
from cases.presenters.prompted import prompted_by
from cases.presenters.sheet_lines import section
from cases.presenters.thread_links import links_of
from cases.rules.intake import duration_text, partial_start

URGENCY_KIND = {Urgency.U1: "error", Urgency.U2: "warning", Urgency.U3: "info", Urgency.U4: "neutral"}


def consultation_page(consultation: Consultation, actor: Actor, is_just_saved: bool = False) -> dict:
    """The context of the page; `open_case` is the open case of the person, the next step for a call just logged."""
    person = consultation.person
    may_write = actor.can(Capability.CONSULTATION_WRITE)
    waits = may_write and consultation.case_id is None
    open_case = Case.objects.filter(person=person).open().first() if person and waits else None
    return {
        "consultation": consultation,
        "facts": consultation_facts(consultation),
        "intake": intake_facts(consultation),
        "topics": topics_text(consultation),
        "urgency_kind": URGENCY_KIND.get(consultation.urgency, "neutral"),
        "born": born_text(person) if person else "",
        "prompted": prompted_by(consultation),
        "thread": _thread(consultation),
        "given": _given(consultation),
        "links": links_of(consultation),
        "may_link": waits and person is None,
        "may_write": may_write,
        "may_close": waits and consultation.outcome == ConsultationOutcome.OPEN,
        "may_open_case": waits and open_case is None,
        "open_case": open_case,
        "is_just_saved": is_just_saved,
        "may_add": waits and open_case is None,
        "may_refer": waits and open_case is None and person is not None and actor.can(Capability.REFERRAL_SEND),
    }


def consultation_facts(consultation: Consultation) -> list[tuple]:
    """The head of the record: when, how, from whom."""
    name = consultation.consulter_name or _("(お名前なし)")
    return [
        (_("受付日時"), format_datetime(consultation.received_at)),
        (_("受付者"), consultation.received_by.name),
        (_("相談方法"), consultation.get_channel_display()),
        (_("相談に来られた方"), f"{name}{bracketed(consultation.get_relation_display())}" + _anonymous(consultation)),
        (_("来談者の電話"), consultation.consulter_phone),
        (_("来談者への連絡のしかた"), consultation.consulter_contact_rule),
        (_("結果"), consultation.get_outcome_display()),
        (_("次にすること"), consultation.next_step),
        (_("次にする日"), format_date(consultation.next_on) if consultation.next_on else ""),
    ]


def intake_facts(consultation: Consultation) -> list[tuple[str, str]]:
    """What of the form's fields was filled in; 不明 and 聞き取らない are filled in too."""
    detail = getattr(consultation, "intake", None)
    if detail is None:
        return []
    lines = [line for title, names in BLOCKS for line in section(title, detail, names).lines if line.text]
    rows = [(_("続柄・立場の説明"), detail.relation_note), *((line.label, line.text) for line in lines)]
    start = partial_start(detail)
    if start:
        lasted = duration_text(detail, timezone.localdate(consultation.received_at))
        begun = _("%(start)s（受付の日に%(duration)s）") % {"start": format_partial(start), "duration": lasted}
        label = str(detail._meta.get_field("withdrawal_started").verbose_name)
        rows = [(each, begun if each == label else text) for each, text in rows]
    return [row for row in rows if row[1]]


def _anonymous(consultation: Consultation) -> str:
    return " " + _("匿名") if consultation.is_anonymous else ""


def _thread(consultation: Consultation) -> list[Consultation]:
    """The other consultations of the thread, newest first."""
    root = consultation.follows_id or consultation.pk
    rows = Consultation.objects.filter(Q(pk=root) | Q(follows_id=root)).exclude(pk=consultation.pk)
    return list(rows.newest_first()[:20])


def _given(consultation: Consultation) -> list[Referral]:
    """案内 that was given in it."""
    rows = Referral.objects.filter(consultation_id=consultation.pk).select_related("to_organization")
    return list(rows.newest_first()[:20])
