"""What a sender can choose from the case: single fields, single texts and single documents, never a whole record.

What staff think (所見・方針, 支援の方向性) is not offered: it stays at the window (domain §7 S1).
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.japanese.formats import format_date
from cases.codes.consent import Category
from cases.models import Assessment, Attachment, ProgressRecord, Referral
from cases.rules.draft_keys import is_uid
from cases.rules.third_party import masked, passages

# Fields of the assessment, each with the category that it belongs to.
SHEET_FIELDS: dict[str, Category] = {
    "medical_status": Category.HEALTH,
    "health_note": Category.HEALTH,
    "handbooks": Category.HEALTH,
    "activity": Category.STUDY_WORK,
    "work_note": Category.STUDY_WORK,
    "education": Category.STUDY_WORK,
    "wishes_note": Category.STUDY_WORK,
    "livelihood": Category.MONEY,
    "income_note": Category.MONEY,
    "debt_note": Category.MONEY,
    "benefits_note": Category.WELFARE,
    "complaint": Category.HISTORY,
    "living_situation": Category.HISTORY,
    "community_note": Category.HISTORY,
    "housing_type": Category.HISTORY,
    "housing_note": Category.HISTORY,
    "factors": Category.HISTORY,
    "factors_note": Category.HISTORY,
    "summary": Category.HISTORY,
}
RECORD_TEXTS = ("fact", "statement")
OFFERED_AT_MOST = 20
SHEET, RECORD, FILE = "sheet", "record", "file"


@dataclass(frozen=True, slots=True)
class Source:
    """One thing that can be chosen. `category` is empty where the sender says which one it belongs to."""

    key: str
    label: str
    value: str
    category: str = ""
    file: Attachment | None = None

    @property
    def kind(self) -> str:
        """Of the sheet, of a record, or a document."""
        return self.key.split("_")[0]


def sources_of(referral: Referral, shown: int = OFFERED_AT_MOST, chosen: Iterable[str] = ()) -> list[Source]:
    """Everything that is offered: the newest assessment, the newest `shown` records with their documents, and what is
    `chosen` already (keys), however old it is.
    """
    if referral.case_id is None:
        return []
    own, uids = _records(referral).order_by("-occurred_at", "-id"), _uids(chosen)
    newest = list(own[:shown])
    older = list(own.filter(uid__in=uids).exclude(pk__in=[record.pk for record in newest])) if uids else []
    files = _files(referral).filter(Q(record__in=newest) | Q(uid__in=uids)).order_by("-added_at", "-id")
    return [*_of_sheet(referral), *_of_records([*newest, *older]), *_of_files(files)]


def has_older(referral: Referral, shown: int) -> bool:
    """Whether the case has more records than the newest `shown`."""
    return (
        referral.case_id is not None and len(_records(referral).order_by("-id").values_list("pk")[: shown + 1]) > shown
    )


def picked_of(referral: Referral) -> list[tuple[Source, Category]]:
    """What the sender has chosen, as it stands now, with the category of each; in the order in which it is told."""
    picked = referral.prepared.get("picked", {})
    found = _named(referral, picked)
    return [(source, Category(source.category or picked[source.key])) for source in found]


def checked(referral: Referral, picked: dict[str, str]) -> dict[str, str]:
    """Of what was ticked only what is there to be chosen, with its category; also what is too old to be offered."""
    there = {source.key: source.category for source in _named(referral, picked)}
    kept = {key: there[key] or category for key, category in picked.items() if key in there}
    return {key: category for key, category in kept.items() if category in Category.values}


def _named(referral: Referral, keys: Collection[str]) -> list[Source]:
    """The sources with these keys, as far as they are there, oldest first."""
    if not keys or referral.case_id is None:
        return []
    uids = _uids(keys)
    records = _records(referral).filter(uid__in=uids).order_by("occurred_at", "id")
    files = _files(referral).filter(uid__in=uids).order_by("added_at", "id")
    sheet = _of_sheet(referral) if any(key.startswith(SHEET) for key in keys) else []
    return [source for source in [*sheet, *_of_records(records), *_of_files(files)] if source.key in keys]


def _uids(keys: Iterable[str]) -> list[str]:
    parts = {key.split("_")[1] for key in keys if key.startswith((f"{RECORD}_", f"{FILE}_"))}
    return sorted(filter(is_uid, parts))


def _of_sheet(referral: Referral) -> Iterator[Source]:
    own = Assessment.unscoped.filter(case_id=referral.case_id, person_id=referral.person_id)
    sheet = own.order_by("-number").first()
    if sheet is None:
        return
    for name, category in SHEET_FIELDS.items():
        column, value = Assessment._meta.get_field(name), getattr(sheet, name)
        words = column.in_words(value) if hasattr(column, "in_words") else value
        if words:
            yield Source(f"{SHEET}_{name}", str(column.verbose_name), words, str(category))


def _of_records(records) -> Iterator[Source]:
    for record in records:
        if _is_all_about_others(record):
            continue
        for name in RECORD_TEXTS:
            text = masked(getattr(record, name), record)
            if text:
                yield Source(f"{RECORD}_{record.uid}_{name}", _label(record, name), _said(record, name, text))


def _label(record: ProgressRecord, name: str) -> str:
    """It stands in the ledger, which the person may read: not a word of what was written."""
    what = str(ProgressRecord._meta.get_field(name).verbose_name)
    return f"{format_date(timezone.localdate(record.occurred_at))} {what}"


def _said(record: ProgressRecord, name: str, text: str) -> str:
    """Nobody's words cross as somebody else's: whose they are stands before them."""
    if name != "statement" or not record.informant:
        return text
    return _("%(who)sの話：%(text)s") % {"who": masked(record.informant, record), "text": text}


def _of_files(files) -> Iterator[Source]:
    """Nothing in a document can be masked: one of a record that is all about others stays with it."""
    for row in files:
        if not _is_all_about_others(row.record):
            words = f"{row.name}（{row.note}）" if row.note else row.name
            yield Source(f"{FILE}_{row.uid}", _("添付書類"), words, file=row)


def _is_all_about_others(record: ProgressRecord) -> bool:
    return record.third_party and not passages(record.third_party_passages)


def _records(referral: Referral):
    return ProgressRecord.unscoped.filter(case_id=referral.case_id, person_id=referral.person_id)


def _files(referral: Referral):
    own = Attachment.unscoped.filter(case_id=referral.case_id, person_id=referral.person_id, removed_at=None)
    return own.select_related("record")
