"""Progress records with what stood in them before, observations, and the documents beside them, for disclosure."""

from django.utils.translation import gettext as _

from akishima_support.japanese.formats import format_date, format_datetime
from cases.codes.case import Counterpart
from cases.codes.case_event import CaseEventKind
from cases.models import (
    Attachment,
    CaseEvent,
    ContactStageObservation,
    GoingOutObservation,
    LeadChange,
    OutcomeObservation,
    Person,
    ProgressRecord,
    RecordRevision,
)
from cases.rules.extract_items import item, items_of, value_text
from cases.rules.third_party import TEXTS, passages

HEAD = ("occurred_at", "method", "counterpart", "result")
BODY = ("fact", "statement", "informant", "opinion", "joint_with", "next_step", "next_on", "minutes")
BODY += ("left_what", "left_where", "left_count")
# Events that no other row tells of. Proposed to be masked: who may read a restricted case; why calls were others'.
_K = CaseEventKind
ALONE = (_K.NEXT_CHECK, _K.CLOSED, _K.REOPENED, _K.PLAN_AGREEMENT, _K.RESTRICTED, _K.UNRESTRICTED, _K.EXPORTED)
ALONE += (_K.CALLS_UNLINKED,)
OF_OTHERS = (_K.RESTRICTED, _K.CALLS_UNLINKED)
OBSERVATIONS = (GoingOutObservation, ContactStageObservation, OutcomeObservation)

Found = list[tuple[str, list[dict]]]


def record_pages(person: Person) -> Found:
    """Each record with its revisions, then observations, changes of the lead and the list of documents."""
    rows = ProgressRecord.objects.filter(person=person).order_by("occurred_at", "id")
    revisions: dict[int, list[RecordRevision]] = {}
    for revision in RecordRevision.objects.filter(person=person).order_by("record", "number"):
        revisions.setdefault(revision.record_id, []).append(revision)
    found = [(_title(row), _record(row, revisions.get(row.pk, []))) for row in rows]
    return [*found, *_observations(person), *_leads(person), *_documents(person), *_events(person)]


def _title(row: ProgressRecord) -> str:
    return _("支援経過 %(at)s") % {"at": format_datetime(row.occurred_at)}


def _record(row: ProgressRecord, revisions: list[RecordRevision]) -> list[dict]:
    now = {name: getattr(row, name) for name in (*HEAD, *BODY, "third_party", "third_party_passages")}
    items = _state(now, "")
    for revision in revisions:
        before = _("（訂正前 第%(number)s版）") % {"number": revision.number}
        items += _state(revision.content, before)
        items.append(item(_("訂正の理由") + before, revision.reason))
    return items


def _state(values: dict, suffix: str) -> list[dict]:
    """The boxes of one state of a record. Words of others and of whom they are stay proposed to be masked."""
    marked = passages(values.get("third_party_passages") or "")
    is_all = bool(values.get("third_party")) and not marked
    theirs = () if values.get("counterpart") == Counterpart.SELF else ("statement", "informant")
    items = []
    for name in (*HEAD, *BODY):
        column = ProgressRecord._meta.get_field(name)
        text = value_text(column, values.get(name))
        if text:
            whole = name in theirs or (is_all and name in TEXTS)
            items.append(item(f"{column.verbose_name}{suffix}", text, whole=whole, passages=marked))
    return items


def _observations(person: Person) -> Found:
    found = []
    for model in OBSERVATIONS:
        items = []
        for row in model.objects.filter(person=person).order_by("observed_on", "id"):
            day = format_date(row.observed_on)
            label = f"{day} {_('訂正済')}" if row.is_corrected else day
            items.append(item(label, row.value_label))
            items += items_of(row, "informant note", masked=("informant",))
        found.append((str(model._meta.verbose_name), items))
    return found


def _leads(person: Person) -> Found:
    rows = LeadChange.objects.filter(person=person).order_by("proposed_at", "id")
    items = [each for row in rows for each in items_of(row, "effective_on note decline_note")]
    return [(_("担当の引継ぎ"), items)]


def _documents(person: Person) -> Found:
    rows = Attachment.objects.filter(person=person).order_by("added_at", "id")
    items = []
    for row in rows:
        state = _("（取り消した書類。中身は残っていません）") if row.removed_at else ""
        text = f"{row.name}　{row.note}　{row.get_kind_display()} {state}".strip()
        items.append(item(format_datetime(row.added_at), text))
    return [(_("添付書類の一覧（中身は、書類ごとに確かめて別に渡します）"), items)]


def _events(person: Person) -> Found:
    rows = CaseEvent.objects.filter(person=person, kind__in=ALONE).order_by("at", "id")
    items = []
    for row in rows:
        text = f"{row.get_kind_display()}　{row.text}".strip()
        items.append(item(format_datetime(row.at), text, whole=row.kind in OF_OTHERS))
    return [(_("ケースの扱いの経過"), items)]
