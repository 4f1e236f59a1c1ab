"""The preview of an import."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from network.actions.directory_imports import plan_of
from network.forms.directory_import import ImportColumnsForm
from network.models import DirectoryImport
from network.models.directory_import import KEPT
from network.rules.import_plan import Entry, Plan, State


@dataclass(frozen=True)
class Part:
    """The entries of one state; the longest and dullest part is folded."""

    state: State
    title: str
    entries: list[Entry]

    @property
    def is_folded(self) -> bool:
        """Nothing happens to these."""
        return self.state == State.UNCHANGED


def import_page(upload: DirectoryImport, form: ImportColumnsForm) -> dict:
    """The context of the page."""
    plan = plan_of(upload)
    return {
        "upload": upload,
        "form": form,
        "plan": plan,
        "parts": _parts(plan),
        "has_name": "name" in upload.columns,
        "kept_until": upload.read_at + KEPT,
        "sheet_name": form.sheets[upload.sheet].name if len(form.sheets) > 1 else "",
    }


def _parts(plan: Plan) -> list[Part]:
    titles = {
        State.UNREADABLE: _("読み取れない行（取り込みません）"),
        State.NEW: _("新しく登録する機関"),
        State.CHANGED: _("内容が変わる機関"),
        State.UNCHANGED: _("名簿と同じ機関（変えません）"),
    }
    return [Part(state, title, plan.of(state)) for state, title in titles.items() if plan.of(state)]
