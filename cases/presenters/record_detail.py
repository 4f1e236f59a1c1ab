"""One progress record: what it says, what it said before a correction, and the documents beside it."""

from datetime import date, datetime

from django.utils.translation import gettext as _

from akishima_support.access import Actor, Capability
from akishima_support.japanese.formats import format_date, format_datetime
from akishima_support.japanese.punctuation import listed
from cases.models import Attachment, ProgressRecord, RecordRevision
from cases.presenters.timeline_entries import left_text

AT_MOST = 100
KIB = 1024


def record_page(entry: ProgressRecord, actor: Actor) -> dict:
    """The context of the page: three questions to the database."""
    revisions = list(
        RecordRevision.objects.filter(record=entry).select_related("replaced_by").order_by("-number")[:AT_MOST]
    )
    files = Attachment.objects.filter(record=entry).select_related("added_by", "removed_by").order_by("id")
    return {
        "entry": entry,
        "case": entry.case,
        "facts": record_facts(entry),
        "corrections": _corrections(entry, revisions),
        "files": [(file, size_text(file.size)) for file in files[:AT_MOST]],
        "may_write": actor.can(Capability.CASE_WRITE) and not entry.case.is_closed,
    }


def record_facts(entry: ProgressRecord) -> list[tuple[str, str]]:
    """Every box that holds something, in the order of the form 【3】."""
    minutes = _("%(minutes)s分") % {"minutes": entry.minutes} if entry.minutes else ""
    names = ["joint_with", "fact", "statement", "informant", "opinion", "next_step"]
    pairs = [
        ("occurred_at", format_datetime(entry.occurred_at)),
        ("method", entry.get_method_display()),
        ("counterpart", entry.get_counterpart_display()),
        ("result", entry.get_result_display()),
        ("minutes", minutes),
        *((name, getattr(entry, name)) for name in names),
        ("next_on", format_date(entry.next_on) if entry.next_on else ""),
        ("left_what", left_text(entry)),
        ("third_party_passages", entry.third_party_passages),
    ]
    labelled = [(_label(name), text) for name, text in pairs if text]
    bodies = listed(body.name for body in entry.joint_organizations.all())
    third = [(_label("third_party"), _("はい"))] if entry.third_party else []
    return labelled + ([(_label("joint_organizations"), bodies)] if bodies else []) + third


def _corrections(entry: ProgressRecord, revisions: list[RecordRevision]) -> list[dict]:
    """Each correction with the boxes that it changed: what stood there before."""
    found, later = [], {name: _shown(entry, name) for name in (revisions[0].content if revisions else {})}
    for revision in revisions:
        earlier = {name: _shown_value(name, value) for name, value in revision.content.items()}
        changed = [(_label(name), text) for name, text in earlier.items() if text != later.get(name)]
        found.append({"revision": revision, "changed": changed})
        later = earlier
    return found


def _shown(entry: ProgressRecord, name: str) -> str:
    value = getattr(entry, name)
    return _shown_value(name, value.isoformat() if isinstance(value, date) else value)


def _shown_value(name: str, value) -> str:
    choices = dict(ProgressRecord._meta.get_field(name).choices or [])
    if choices:
        return str(choices.get(value, value))
    if name == "next_on":
        return format_date(date.fromisoformat(value)) if value else ""
    if name == "occurred_at":
        return format_datetime(datetime.fromisoformat(value))
    if isinstance(value, bool):
        return _("はい") if value else _("いいえ")
    return "" if value is None else str(value)


def _label(name: str) -> str:
    return str(ProgressRecord._meta.get_field(name).verbose_name)


def size_text(size: int) -> str:
    """1.2MB, 34KB."""
    return f"{size / KIB / KIB:.1f}MB" if size >= KIB * KIB else f"{max(1, round(size / KIB))}KB"
