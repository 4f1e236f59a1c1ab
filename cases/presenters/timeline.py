"""The timeline of a case: every kind of entry merged by time, one question to the database per kind."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, time

from django.db.models import OuterRef, QuerySet, Subquery
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _

from akishima_support.access.composed import ComposedOnce
from akishima_support.japanese.formats import format_date, format_datetime
from cases.codes.consultation import Topic
from cases.models import (
    Case,
    Consent,
    Consultation,
    ConsultationTopic,
    GoingOutObservation,
    ProgressRecord,
    ReferralStep,
)
from cases.presenters.consents import consent_texts
from cases.states import EVENT_FOR, Move

PER_KIND = 50

CONSULTATION_COLUMNS = (
    "uid person received_at received_by__name channel relation consulter_name said answered next_step"
)
RECORD_COLUMNS = (
    "uid person occurred_at recorded_by__name method counterpart result minutes informant fact statement opinion "
    "next_step joint_with third_party corrected_at"
)
OBSERVATION_COLUMNS = "person observed_on recorded_at recorded_by__name level informant"
STEP_COLUMNS = (
    "person at by__name organization__name move text on_behalf received_via spoken_to "
    "referral__person referral__uid referral__act referral__to_organization__name"
)
CONSENT_COLUMNS = (
    "person recipient__name status recorded_at recorded_by__name categories subject subject_name given_on valid_until "
    "heard_via note withdrawn_at withdrawal_note"
)


@dataclass(frozen=True)
class Entry:
    """One entry. `texts` are (label, text as typed); `link` is (url name, uid) of the page of the entry."""

    moment: datetime
    at: str
    title: str
    by: str = ""
    texts: list[tuple[str, str]] = field(default_factory=list)
    link: tuple | None = None
    strong: bool = False


@dataclass(frozen=True)
class Timeline:
    """Entries, newest first; `older` is the moment to ask for next, empty at the end."""

    entries: list[Entry]
    older: str


def timeline(case: Case, before: str) -> Timeline:
    """The timeline up to the moment `before` (now when it is empty or cannot be read).

    Of each kind at most PER_KIND entries are loaded. Where one kind has more, the page ends there for all kinds, so
    that no gap can hide between two of them.
    """
    end = _moment(before)
    kinds = [_kind(kind, case, end) for kind in KINDS]
    boundary = max((more for _entries, more in kinds if more is not None), default=None)
    entries = [entry for found, _more in kinds for entry in found if boundary is None or entry.moment > boundary]
    entries.sort(key=lambda entry: entry.moment, reverse=True)
    return Timeline(entries, boundary.isoformat() if boundary else "")


def _newest(rows: QuerySet, column: str) -> QuerySet:
    return rows.order_by(f"-{column}", "-id")[: PER_KIND + 1]


def _columns(rows: QuerySet, related: list[str], columns: str) -> QuerySet:
    """Only what an entry shows: whole organizations beside every step would cost more than all the rest."""
    return rows.select_related(*related).only(*columns.split())


def _kind(kind: "Kind", case: Case, end: datetime | None) -> tuple[list[Entry], datetime | None]:
    """Entries of one kind, and the moment of the first that is left out."""
    number = getattr(case, kind.of)
    if end is None:
        rows = kind.newest.rows(number=number)
    else:
        last = timezone.localdate(end) if kind.column.endswith("_on") else end
        rows = _newest(kind.rows(number).filter(**{f"{kind.column}__lte": last}), kind.column)
    entries = [kind.make(row) for row in rows]
    more = entries[PER_KIND].moment if len(entries) > PER_KIND else None
    return entries, more


def _moment(text: str) -> datetime | None:
    try:
        moment = parse_datetime(text)
    except ValueError:
        return None
    return moment if moment is not None and timezone.is_aware(moment) else None


def _texts(*pairs: tuple[str, str]) -> list[tuple[str, str]]:
    return [(label, text) for label, text in pairs if text]


def _consultation(row: Consultation) -> Entry:
    topic = f"◎{Topic(row.primary_topic).label}" if row.primary_topic in Topic.values else ""
    who = f"{row.consulter_name}（{row.get_relation_display()}）" if row.consulter_name else row.get_relation_display()
    answers = [(_("お答えしたこと"), row.answered), (_("次にすること"), row.next_step)]
    texts = _texts(("", topic), (_("相談の内容"), row.said), *answers)
    title = _("相談 %(channel)s・%(who)s") % {"channel": row.get_channel_display(), "who": who}
    link = ("cases:consultation_detail", row.uid)
    return Entry(row.received_at, format_datetime(row.received_at), title, row.received_by.name, texts, link)


def _record(row: ProgressRecord) -> Entry:
    parts = [row.get_method_display(), row.get_counterpart_display(), row.get_result_display()]
    said = _("話されたこと（%(who)s）") % {"who": row.informant} if row.informant else _("話されたこと")
    texts = _texts(
        (_("一緒に対応した機関・担当"), row.joint_with),
        (_("事実"), row.fact),
        (said, row.statement),
        (_("所見・方針"), row.opinion),
        (_("次回の予定"), row.next_step),
    )
    title = "・".join([*parts, *_remarks(row)])
    link = ("cases:record_detail", row.uid)
    return Entry(row.occurred_at, format_datetime(row.occurred_at), title, row.recorded_by.name, texts, link)


def _remarks(row: ProgressRecord) -> list[str]:
    minutes = [_("%(minutes)s分") % {"minutes": row.minutes}] if row.minutes else []
    third_party = [_("第三者の情報を含む")] if row.third_party else []
    return [*minutes, *third_party, *([_("訂正あり")] if row.corrected_at else [])]


def _observation(row: GoingOutObservation) -> Entry:
    start = timezone.make_aware(datetime.combine(row.observed_on, time()))
    on_the_day = timezone.localdate(row.recorded_at) == row.observed_on
    heard = _texts((_("話した方"), row.informant))
    moment = row.recorded_at if on_the_day else start
    title = _("外出の程度：%(level)s") % {"level": row.get_level_display()}
    return Entry(moment, format_date(row.observed_on), title, row.recorded_by.name, heard)


def _step(row: ReferralStep) -> Entry:
    referral = row.referral
    title = _("連携（%(act)s・%(to)s）：%(move)s") % {
        "act": referral.get_act_display(),
        "to": referral.to_organization.name,
        "move": EVENT_FOR[Move(row.move)].label,
    }
    by = f"{row.organization.name} {row.by.name}"
    means = row.get_received_via_display() if row.on_behalf else ""
    texts = _texts(("", row.text), (_("代行入力"), " ".join(filter(None, [means, row.spoken_to]))))
    link = ("cases:referral_detail", referral.uid)
    return Entry(row.at, format_datetime(row.at), title, by, texts, link, strong=True)


def _consent(row: Consent) -> Entry:
    title = _("同意（%(to)s）：%(status)s") % {"to": row.recipient.name, "status": row.get_status_display()}
    return Entry(row.recorded_at, format_datetime(row.recorded_at), title, row.recorded_by.name, consent_texts(row))


class Kind:
    """One kind of entry: its rows by a number of the case (`of`), the column of time, and how a row becomes an entry.

    The newest entries are what everybody looks at, so that statement is composed once.
    """

    def __init__(self, rows: Callable[[int], QuerySet], column: str, make: Callable, of: str = "pk") -> None:
        self.rows, self.column, self.make, self.of = rows, column, make, of
        self.newest = ComposedOnce(lambda number: _newest(rows(number), column))


def _consultations(case: int) -> QuerySet:
    primary = ConsultationTopic.objects.filter(consultation=OuterRef("pk"), is_primary=True).values("topic")[:1]
    rows = Consultation.objects.filter(case_id=case).annotate(primary_topic=Subquery(primary))
    return _columns(rows, ["received_by"], CONSULTATION_COLUMNS)


def _records(case: int) -> QuerySet:
    return _columns(ProgressRecord.objects.filter(case_id=case), ["recorded_by"], RECORD_COLUMNS)


def _observations(case: int) -> QuerySet:
    return _columns(GoingOutObservation.objects.filter(case_id=case).standing(), ["recorded_by"], OBSERVATION_COLUMNS)


def _steps(case: int) -> QuerySet:
    related = ["referral__to_organization", "organization", "by"]
    return _columns(ReferralStep.objects.filter(referral__case_id=case), related, STEP_COLUMNS)


def _consents(person: int) -> QuerySet:
    return _columns(Consent.objects.filter(person_id=person), ["recipient", "recorded_by"], CONSENT_COLUMNS)


KINDS = [
    Kind(_consultations, "received_at", _consultation),
    Kind(_records, "occurred_at", _record),
    Kind(_observations, "observed_on", _observation),
    Kind(_steps, "at", _step),
    Kind(_consents, "recorded_at", _consent, of="person_id"),
]
