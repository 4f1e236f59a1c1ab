"""What a form finds of its drafts when a page is made."""

from datetime import timedelta
from uuid import uuid4

from django.http import HttpRequest, QueryDict
from django.urls import reverse
from django.utils import timezone

from akishima_support.access.composed import ComposedOnce
from akishima_support.access.middleware import SAFE_METHODS
from akishima_support.japanese.formats import format_datetime
from akishima_support.ui.drafts import FormDraft, KeptDraft
from cases.models import Draft
from cases.rules.draft_keys import FIELD, DraftKey, read_key

# A draft saved so shortly ago is still being written in another tab; it is offered, not put in.
STILL_WRITTEN = timedelta(seconds=45)
OFFERED_AT_MOST = 5
NONE = "none"
_KEPT = ComposedOnce(
    lambda form_name, path: Draft.objects.filter(form_name=form_name, path=path).newest_first()[:OFFERED_AT_MOST]
)


class DraftDesk:
    """The drafts of whoever acts, for the page of one request. Asks the database only for a form that keeps drafts."""

    def __init__(self, request: HttpRequest):
        self.request = request

    def lay_out(self, form_name: str) -> FormDraft | None:
        """After a POST the form goes on with the draft it was sent with; otherwise the newest of today is put in."""
        actor = self.request.actor
        if actor is None or actor.affiliation_id is None:
            return None
        is_sent = self.request.method not in SAFE_METHODS
        if is_sent and self._is_of(form_name):
            return FormDraft(self.request.POST[FIELD], reverse("cases:draft_save"))
        rows = [] if is_sent else self._rows(form_name)
        chosen = self._chosen(rows)
        return FormDraft(
            key=self._key(form_name, chosen).signed(),
            save_url=reverse("cases:draft_save"),
            discard_url=reverse("cases:draft_discard", args=[chosen.token]) if chosen else "",
            restored=_kept(chosen) if chosen else None,
            others=[_kept(row) for row in rows if row is not chosen],
        )

    def _is_of(self, form_name: str) -> bool:
        key = read_key(self.request.POST.get(FIELD, ""))
        return key is not None and (key.user_id, key.form_name) == (self.request.actor.user_id, form_name)

    def _rows(self, form_name: str) -> list[Draft]:
        return _KEPT.rows(form_name=form_name, path=self.request.path)

    def _chosen(self, rows: list[Draft]) -> Draft | None:
        asked = self.request.GET.get("draft", "")
        if asked:
            return next((row for row in rows if str(row.token) == asked), None)
        if self.request.GET:
            return None  # opened about something in particular, and the draft may be about something else
        newest = rows[0] if rows else None
        return newest if newest and _is_put_in(newest) else None

    def _key(self, form_name: str, chosen: Draft | None) -> DraftKey:
        return DraftKey(
            user_id=self.request.actor.user_id,
            affiliation_id=self.request.actor.affiliation_id,
            form_name=form_name,
            path=self.request.path,
            token=str(uuid4()),
            after=str(chosen.token) if chosen else "",
            after_version=chosen.version if chosen else 0,
        )


def _is_put_in(row: Draft) -> bool:
    """Of today, and not under way in another tab; an older one might be about another person."""
    now = timezone.now()
    return timezone.localdate(row.saved_at) == timezone.localdate(now) and now - row.saved_at >= STILL_WRITTEN


def _kept(row: Draft) -> KeptDraft:
    return KeptDraft(str(row.token), values_of(row), saved_text(row))


def values_of(row: Draft) -> QueryDict:
    """The boxes as they were sent."""
    values = QueryDict(mutable=True)
    for name, texts in row.payload.items():
        values.setlist(name, texts)
    return values


def saved_text(row: Draft) -> str:
    """When it was kept: 12:03, with the day where that is not today."""
    local = timezone.localtime(row.saved_at)
    return f"{local:%H:%M}" if local.date() == timezone.localdate() else format_datetime(row.saved_at)
