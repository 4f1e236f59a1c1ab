"""連携: the shared object between two sides. What crosses is its packets; the case stays at home."""

import secrets
import uuid

from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor, Capability, ScopedManager, roles_with
from akishima_support.audit.reading import PersonalModel, PersonalQuerySet
from cases.codes.code_list import CodeList
from cases.codes.consultation import URGENT, Urgency
from cases.codes.referral import INCIDENTS, Act, DeclineReason, FirstContact, InfoPurpose, Misdelivery
from cases.models.case import Case
from cases.models.code_field import CodesField
from cases.models.person import Person, open_to
from cases.states import AWAITING_ANSWER, ENDED, WORKED_ON, Side, State, states_of_turn
from network.models import Affiliation
from network.models.by_user import by_user
from network.models.paired import both_or_neither

ANSWERS_AT_MOST = 2000  # far more than a city sends in a year; a page must not read without end
# Letters that cannot be mistaken for each other on the telephone or on a FAX.
ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"


def new_referral_no() -> str:
    """A random public number such as `K-7H2QX9AB`: it tells nobody how many referrals there are."""
    return "K-" + "".join(secrets.choice(ALPHABET) for _each in range(8))


# Not answered yet, or asked about its final report and not answered since.
OWES_ANSWER = Q(state__in=AWAITING_ANSWER) | Q(state=State.IN_PROGRESS, asked_back_at__isnull=False)
# In an order of its own, so that the constraints always read the same.
_OPEN = ["sent", "received", "info_requested", "accepted", "in_progress", "reported"]
_STAMPED = (
    "taken", "sent", "received", "accepted", "met", "confirmed", "alerted", "alert_seen", "checked", "asked_back",
    "declined", "completed", "withdrawn",
)  # fmt: skip
_STAMPED += ("amending", "amendment_asked", "incident_closed")
# What is agreed with some acts alone: column, what it is where nothing is agreed, and the acts.
_TERMS = (
    ("asked_outcomes", [], ["handover", "introduction", "linkage", "outreach_request"]),
    ("first_contact", "", ["introduction", "linkage"]),
    ("meeting_on", None, ["linkage", "handover"]),
    ("overlap_until", None, ["handover"]),
    ("area", None, ["outreach_request"]),
    ("info_purpose", "", ["info_provision"]),
    ("named_because", "", ["inquiry"]),
    ("leaflet_given", False, ["information"]),
    ("met_at", None, ["linkage"]),
    ("confirmed_at", None, ["linkage"]),
)


def terms_of_their_act() -> list[models.CheckConstraint]:
    """Nothing stands in a column that is another act's."""
    return [
        models.CheckConstraint(condition=Q(**{column: nothing}) | Q(act__in=acts), name=f"referral_{column}_of_its_act")
        for column, nothing, acts in _TERMS
    ]


def _holding(day):
    """The affiliation by which whoever took a referral on answers for the receiving organization on a day."""
    at_receiver = Affiliation.objects.valid_on(day).filter(role__in=roles_with(Capability.REFERRAL_ANSWER))
    return at_receiver.filter(user=OuterRef("taken_by"), organization=OuterRef("to_organization"))


class ReferralQuerySet(PersonalQuerySet):
    """Seen by the two sides, each in its own right."""

    def visible_to(self, actor: Actor):
        """What the organization acted for has sent, and what was sent to it and is no 案内.

        A receiver sees nothing before it is sent, nor what was withdrawn before it was opened. At the window,
        people restricted to other staff stay hidden.
        """
        if actor.is_system:
            return self
        if not (actor.is_window or actor.side == "partner"):
            return self.none()
        sent = Q(from_organization_id=actor.organization_id)
        received = Q(to_organization_id=actor.organization_id, sent_at__isnull=False) & ~Q(act=Act.INFORMATION)
        received &= ~Q(state=State.WITHDRAWN, received_at=None)
        rows = self.filter(sent | received)
        if actor.is_window:
            rows = rows.filter(Q(person=None) | open_to(actor, "person"), Q(case=None) | open_to(actor, "case__person"))
        return rows

    def sent_by(self, actor: Actor):
        """Those of the organization acted for."""
        return self.filter(from_organization_id=actor.organization_id)

    def received_by(self, actor: Actor):
        """Those addressed to the organization acted for."""
        return self.filter(to_organization_id=actor.organization_id)

    def with_sides(self):
        """With both organizations and whoever looks after it, for a page."""
        return self.select_related("from_organization", "to_organization", "taken_by")

    def when_last_to(self, organization):
        """When something was last sent to a body: one moment that names nobody, for a sub-query."""
        rows = self.filter(to_organization=organization, sent_at__isnull=False).newest_first()
        return super(PersonalQuerySet, rows).values("sent_at")[:1]

    def answers_since(self, moment) -> list[tuple]:
        """Body, sent, accepted and declined of the newest that were begun since and sent; facts that name nobody."""
        rows = self.filter(created_at__gte=moment, sent_at__isnull=False).exclude(accepted_at=None, declined_at=None)
        columns = ("to_organization_id", "sent_at", "accepted_at", "declined_at")
        return list(super(PersonalQuerySet, rows.newest_first()).values_list(*columns)[:ANSWERS_AT_MOST])

    def live(self):
        """Referrals that somebody still has to do something about."""
        return self.exclude(state__in=[str(state) for state in ENDED])

    def awaiting(self, actor: Actor):
        """Referrals in which it is the turn of the organization acted for; drafts only for whoever wrote them.

        So too where a correction waits: for being read, finished or approved.
        """
        mine = Q(from_organization_id=actor.organization_id)
        turn = (
            mine & Q(state__in=states_of_turn(Side.SENDER) - {State.DRAFT})
            | mine & Q(state=State.DRAFT, created_by_id=actor.user_id)
            | Q(to_organization_id=actor.organization_id, state__in=states_of_turn(Side.RECEIVER))
            | Q(to_organization_id=actor.organization_id, amendment_unread_since__isnull=False)
            | Q(to_organization_id=actor.organization_id, receiver_untold_since__isnull=False)
            | mine & Q(sender_untold_since__isnull=False)
            | mine & Q(amending_by_id=actor.user_id, amendment_asked_at=None)
        )
        if actor.can(Capability.REFERRAL_APPROVE):
            turn |= mine & (Q(state__in=states_of_turn(Side.APPROVER)) | Q(amendment_asked_at__isnull=False))
        return self.filter(turn)

    def with_holder(self, day):
        """With `has_holder`: whether whoever took it on still answers for the receiving organization on the day."""
        return self.annotate(has_holder=Exists(_holding(day)))

    def in_shared_inbox(self, actor: Actor, day, silent_before):
        """Without what a colleague looks after. Late or silent it is everybody's: an absence strands nothing."""
        with_colleague = Q(to_organization_id=actor.organization_id) & Exists(_holding(day))
        late = OWES_ANSWER & Q(respond_by__lt=day)
        late |= Q(state__in=WORKED_ON, heard_at__lt=silent_before, waiting_since__lt=silent_before)
        return self.exclude(with_colleague & ~Q(taken_by_id=actor.user_id) & ~late)

    def free_on(self, day):
        """Taken on by nobody who is there on the day."""
        return self.exclude(Exists(_holding(day)))

    def unanswered_on(self, day):
        """Sent or asked back, and past the day on which an answer was due."""
        return self.filter(OWES_ANSWER, respond_by__lt=day)

    def declined_urgent(self):
        """Pressing ones that a body has declined, and nobody has acted upon since."""
        return self.filter(state=State.DECLINED, urgency__in=URGENT)

    def alerted(self):
        """With an urgent report that the sender has not read."""
        return self.filter(alerted_at__isnull=False, alert_seen_at=None)

    def incidents_open(self):
        """Sent to the wrong body or about the wrong person, and not dealt with yet."""
        return self.filter(misdelivery__in=INCIDENTS, is_recalled=False, incident_closed_at=None)

    def due_by(self, day):
        """Sent or asked back and not answered, with an answer due on the day or before."""
        return self.filter(OWES_ANSWER, respond_by__lte=day)

    def silent_before(self, moment):
        """Accepted, and since before the moment nobody has said how it goes."""
        return self.filter(state__in=WORKED_ON, heard_at__lt=moment, waiting_since__lt=moment)

    def longest_waiting_first(self):
        """By how long it has waited; the number is the unique last key."""
        return self.order_by("waiting_since", "id")

    def newest_first(self):
        """Newest first; the number is the unique last key."""
        return self.order_by("-created_at", "-id")


class Referral(PersonalModel):
    """One act of cooperation from one organization to another.

    `prepared` holds the sender's choice until it is sent: items ticked, texts per category, consent or basis.
    `amending` holds the same for a correction of what was sent already.
    `person` is kept by the sender; `case` is the window's, whichever side the window is on.
    `service` is what the sender looked for at the body, where one was chosen.
    `meeting_on` is the first meeting of つなぎ or the joint one of 引継ぎ; `met_at` is when the receiver said that the
    first one took place, `confirmed_at` when the sender said so.
    `alerted_at` is the newest urgent report, `alert_seen_at` when the sender has read it. `checked_at` is when the
    sender confirmed the final report, `asked_back_at` when it asked about it and waits for the answer.
    """

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    referral_no = models.CharField(_("連携番号"), max_length=20, default=new_referral_no)
    act = models.CharField(_("連携の種別"), max_length=20, choices=Act)
    from_organization = models.ForeignKey(
        "network.Organization", models.PROTECT, related_name="+", verbose_name=_("送る機関"), db_index=False
    )
    to_organization = models.ForeignKey(
        "network.Organization", models.PROTECT, related_name="+", verbose_name=_("宛先の機関"), db_index=False
    )
    state = models.CharField(_("状態"), max_length=20, choices=State, default=State.DRAFT)
    person = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="referrals")
    case = models.ForeignKey(Case, models.PROTECT, null=True, blank=True, related_name="referrals", db_index=False)
    consultation = models.ForeignKey(
        "cases.Consultation", models.PROTECT, null=True, blank=True, related_name="given_information"
    )
    urgency = models.CharField(_("緊急度"), max_length=2, choices=Urgency, default=Urgency.U4)
    request = models.TextField(_("お願いしたいこと"), blank=True)
    asked_outcomes = CodesField(_("お願いする成果"), code_list=CodeList.ASKED_OUTCOME)
    prepared = models.JSONField(default=dict, editable=False)
    respond_by = models.DateField(_("回答期限"), null=True, blank=True)
    first_contact = models.CharField(_("最初の連絡"), max_length=10, choices=FirstContact, blank=True)
    meeting_on = models.DateField(_("会う予定の日"), null=True, blank=True)
    overlap_until = models.DateField(_("重なりの期間の終わり"), null=True, blank=True)
    area = models.ForeignKey(
        "network.CatchmentArea", models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("地区")
    )
    service = models.ForeignKey(
        "network.ServiceOffering",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("支援メニュー"),
    )
    info_purpose = models.CharField(_("伝える目的"), max_length=20, choices=InfoPurpose, blank=True)
    named_because = models.CharField(_("お名前を出す理由"), max_length=300, blank=True)
    met_at = models.DateTimeField(_("最初に会えたと伝えた日時"), null=True, blank=True)
    met_by = by_user(null=True, blank=True)
    confirmed_at = models.DateTimeField(_("最初に会えたと確かめた日時"), null=True, blank=True)
    confirmed_by = by_user(null=True, blank=True)
    cost_explained = models.BooleanField(_("有料であることを説明した"), default=False)
    leaflet_given = models.BooleanField(_("チラシを渡した"), default=False)
    privacy_explained = models.BooleanField(_("案内の前に伝えることを説明した"), default=False)
    rerouted_from = models.OneToOneField(
        "self", models.PROTECT, null=True, blank=True, related_name="rerouted_to", verbose_name=_("再調整の元")
    )
    in_reply_to = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="replies")
    taken_by = by_user(null=True, blank=True)
    taken_at = models.DateTimeField(_("担当になった日時"), null=True, blank=True)
    created_at = models.DateTimeField(_("作成日時"))
    created_by = by_user(verbose_name=_("作成者"))
    sent_at = models.DateTimeField(_("送付日時"), null=True, blank=True)
    sent_by = by_user(null=True, blank=True)
    received_at = models.DateTimeField(_("受領日時"), null=True, blank=True)
    received_by = by_user(null=True, blank=True)
    heard_at = models.DateTimeField(_("受けた機関の最後の返事の日時"), null=True, blank=True)
    accepted_at = models.DateTimeField(_("受入日時"), null=True, blank=True)
    accepted_by = by_user(null=True, blank=True)
    alerted_at = models.DateTimeField(_("緊急の報告の日時"), null=True, blank=True)
    alerted_by = by_user(null=True, blank=True)
    alert_seen_at = models.DateTimeField(_("緊急の報告を読んだ日時"), null=True, blank=True)
    alert_seen_by = by_user(null=True, blank=True)
    checked_at = models.DateTimeField(_("終了の報告を確かめた日時"), null=True, blank=True)
    checked_by = by_user(null=True, blank=True)
    asked_back_at = models.DateTimeField(_("終了の報告について尋ねた日時"), null=True, blank=True)
    asked_back_by = by_user(null=True, blank=True)
    declined_at = models.DateTimeField(_("対応困難の回答日時"), null=True, blank=True)
    declined_by = by_user(null=True, blank=True)
    decline_reason = models.CharField(_("対応困難の理由"), max_length=20, choices=DeclineReason, blank=True)
    decline_suggested = models.CharField(_("適当と思う機関"), max_length=200, blank=True)
    decline_suggested_body = models.ForeignKey(
        "network.Organization",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("適当と思う機関（名簿から）"),
    )
    completed_at = models.DateTimeField(_("完了日時"), null=True, blank=True)
    completed_by = by_user(null=True, blank=True)
    outcome_changes = models.JSONField(_("見られた変化"), default=list, blank=True)
    withdrawn_at = models.DateTimeField(_("取下げ日時"), null=True, blank=True)
    withdrawn_by = by_user(null=True, blank=True)
    is_recalled = models.BooleanField(_("開かれる前に取り戻した"), default=False)
    amending = models.JSONField(default=dict, editable=False)
    amending_at = models.DateTimeField(_("訂正を書き始めた日時"), null=True, blank=True)
    amending_by = by_user(null=True, blank=True)
    amendment_asked_at = models.DateTimeField(_("訂正の承認を求めた日時"), null=True, blank=True)
    amendment_asked_by = by_user(null=True, blank=True)
    amendment_unread_since = models.DateTimeField(_("読まれていない訂正版の送付日時"), null=True, blank=True)
    round = models.PositiveSmallIntegerField(_("何度目か"), default=1, editable=False)
    misdelivery = models.CharField(_("誤送付の種類"), max_length=20, choices=Misdelivery, blank=True)
    incident_closed_at = models.DateTimeField(_("誤送付の対応を終えた日時"), null=True, blank=True)
    incident_closed_by = by_user(null=True, blank=True)
    incident_note = models.TextField(_("誤送付への対応"), blank=True)
    sender_untold_since = models.DateTimeField(_("送る側に知らせる取消しの日時"), null=True, blank=True)
    receiver_untold_since = models.DateTimeField(_("受ける側に知らせる取消しの日時"), null=True, blank=True)
    waiting_since = models.DateTimeField(_("いまの状態になった日時"))
    submission_token = models.UUIDField(null=True, unique=True, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = ScopedManager.from_queryset(ReferralQuerySet)()
    unscoped = models.Manager.from_queryset(ReferralQuerySet)()

    class Meta:
        verbose_name = _("連携")
        verbose_name_plural = _("連携")
        constraints = [
            # Not `unique=True`, which would make a second index, for the beginnings of numbers.
            models.UniqueConstraint(fields=["referral_no"], name="referral_no_once"),
            *[both_or_neither(f"referral_{verb}_at_by", f"{verb}_at", f"{verb}_by") for verb in _STAMPED],
            models.CheckConstraint(condition=~Q(from_organization=F("to_organization")), name="referral_between_two"),
            models.CheckConstraint(
                condition=Q(state__in=["awaiting_approval", "draft"])
                | Q(sent_at__isnull=False)
                | Q(state="withdrawn")
                | Q(act="information"),
                name="referral_sent_before_all_else",
            ),
            models.CheckConstraint(
                condition=~Q(state="declined") | (Q(declined_at__isnull=False) & ~Q(decline_reason="")),
                name="referral_declined_with_reason",
            ),
            models.CheckConstraint(
                condition=Q(is_recalled=False) | Q(state="withdrawn", sent_at__isnull=False, received_at=None),
                name="referral_opened_or_recalled",
            ),
            models.CheckConstraint(
                condition=~Q(act="information") | Q(sent_at=None, request=""), name="information_sends_nothing"
            ),
            models.CheckConstraint(
                condition=Q(alert_seen_at=None) | Q(alerted_at__isnull=False, alert_seen_at__gte=F("alerted_at")),
                name="referral_alert_seen_after_it",
            ),
            models.CheckConstraint(
                condition=~Q(state="completed")
                | Q(act="information")
                | (Q(completed_at__isnull=False) & ~Q(outcome_changes=[])),
                name="referral_completed_with_outcome",
            ),
            *terms_of_their_act(),
            models.CheckConstraint(
                condition=~Q(act="handover") | Q(sent_at=None) | Q(overlap_until__isnull=False),
                name="handover_says_how_long_both_are_there",
            ),
            models.CheckConstraint(
                condition=~Q(act="linkage", state="completed", declined_at=None)
                | Q(met_at__isnull=False, confirmed_at__isnull=False),
                name="linkage_done_when_both_say_so",
            ),
            *[
                models.UniqueConstraint(
                    fields=[field], condition=Q(act="handover", state__in=_OPEN), name=f"one_open_handover_of_{field}"
                )
                for field in ("person", "case")
            ],
            models.CheckConstraint(
                condition=Q(amending_at=None, amendment_unread_since=None) | Q(state__in=_OPEN),
                name="referral_amended_while_open",
            ),
            models.CheckConstraint(
                condition=Q(amendment_asked_at=None) | Q(amending_at__isnull=False),
                name="referral_amendment_begun_before_asked",
            ),
            models.CheckConstraint(
                condition=Q(misdelivery="") | Q(state="withdrawn", sent_at__isnull=False),
                name="referral_misdelivered_is_cut",
            ),
            models.CheckConstraint(
                condition=Q(incident_closed_at=None) | (Q(misdelivery__in=INCIDENTS) & ~Q(incident_note="")),
                name="referral_incident_closed_with_words",
            ),
            models.UniqueConstraint(
                fields=["case", "from_organization", "to_organization", "act"],
                condition=Q(state__in=_OPEN),
                name="one_open_referral_of_sender",
            ),
        ]
        indexes = [
            models.Index(fields=["to_organization", "state", "waiting_since", "id"], name="referral_inbox"),
            models.Index(fields=["from_organization", "state", "waiting_since", "id"], name="referral_outbox"),
            models.Index(fields=["case", "id"], name="referral_of_case"),
            models.Index(
                fields=["from_organization", "alerted_at", "id"],
                condition=Q(alerted_at__isnull=False, alert_seen_at=None),
                name="referral_alerts",
            ),
            models.Index(
                fields=["from_organization", "id"],
                name="referral_incident_open",
                condition=Q(misdelivery__in=INCIDENTS, is_recalled=False, incident_closed_at=None),
            ),
            models.Index(fields=["to_organization", "-created_at", "-id"], name="referral_to_newest"),
            models.Index(fields=["from_organization", "-created_at", "-id"], name="referral_from_newest"),
            models.Index(fields=["sent_at"], name="referral_by_day"),
        ]

    def __str__(self):
        return self.referral_no
