"""Group work: a theme and up to MOST groups."""

from django import forms
from django.utils.translation import gettext_lazy as _

from akishima_support.ui.forms import SubmissionTokenMixin, VersionMixin
from network.forms.meeting_result_form import AS_CHOSEN, NO_NAMES, MeetingResultForm
from network.models import GroupWork, WorkGroup

MOST = 8
SHOWN = 2
PARTS = ("name", "members", "result")


class GroupWorkForm(MeetingResultForm):
    """The boxes of each group stand together; further groups are folded. A group without anything is none."""

    draft_name = "meeting_group_work"

    class Meta:
        model = GroupWork
        fields = ["theme", "readers", "open_to_guests"]
        widgets = {"readers": forms.RadioSelect}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for place in range(1, MOST + 1):
            self._add_group(place)
        for place, group in enumerate(self._saved(), start=1):
            self.initial |= {f"{part}_{place}": group[part] for part in PARTS}
        self.fieldsets = [
            (_("グループワーク"), ["theme"], False),
            *(
                (_("グループ%(place)s") % {"place": place}, [f"{part}_{place}" for part in PARTS], place > SHOWN)
                for place in range(1, MOST + 1)
            ),
            (_("読める人"), ["readers", "open_to_guests"], False),
        ]

    def _add_group(self, place: int) -> None:
        columns = {part: WorkGroup._meta.get_field(part) for part in PARTS}
        for part, column in columns.items():
            self.fields[f"{part}_{place}"] = column.formfield(required=False)
        self.fields[f"members_{place}"].help_text = _("例 地域包括、民生委員、社協。お名前は書きません。")
        self.fields[f"result_{place}"].help_text = NO_NAMES if place == 1 else ""
        self.fields[f"result_{place}"].widget.attrs["rows"] = 4
        self.readers[f"result_{place}"] = AS_CHOSEN

    def _saved(self) -> list[dict]:
        if self.instance.pk is None:
            return []
        return list(WorkGroup.objects.filter(work=self.instance).in_order().values(*PARTS))

    def clean(self) -> dict:
        """What is typed of a group belongs to a group with a name."""
        cleaned = super().clean()
        for place in range(1, MOST + 1):
            has_words = cleaned.get(f"members_{place}") or cleaned.get(f"result_{place}")
            if has_words and not cleaned.get(f"name_{place}") and f"name_{place}" not in self.errors:
                self.add_error(f"name_{place}", _("グループの名前を入れてください（例 1班）。"))
        return cleaned

    def newer(self, current: GroupWork) -> dict[str, str]:
        """The groups too, box by box."""
        saved = dict(enumerate(WorkGroup.objects.filter(work=current).in_order().values(*PARTS), start=1))
        boxes = (
            (f"{part}_{place}", saved.get(place, {}).get(part, "")) for place in range(1, MOST + 1) for part in PARTS
        )
        texts = {name: text or _("未記入") for name, text in boxes if text != self.cleaned_data[name]}
        return super().newer(current) | texts

    @property
    def groups_typed(self) -> list[dict]:
        """The groups in their order."""
        rows = ({part: self.cleaned_data[f"{part}_{place}"] for part in PARTS} for place in range(1, MOST + 1))
        return [row for row in rows if row["name"]]


class GroupWorkNewForm(SubmissionTokenMixin, GroupWorkForm):
    """A new one."""

    heading = _("グループワークを記録する")


class GroupWorkEditForm(VersionMixin, GroupWorkForm):
    """The same with the version that the person saw."""

    heading = _("グループワークの記録を直す")
