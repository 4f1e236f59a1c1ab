"""A field on a page: its ids, what describes it, and who will read it."""

from django import forms
from django.forms.boundfield import BoundField as DjangoBoundField
from django.utils.functional import cached_property
from django.utils.text import normalize_newlines

from akishima_support.japanese.punctuation import listed


class BoundField(DjangoBoundField):
    """Adds to Django's: line ends as one character, the readers of a text box, ids for the error summary."""

    @property
    def data(self):
        """What was sent. Browsers send a line end as two characters; it counts as one."""
        value = super().data
        return normalize_newlines(value) if isinstance(value, str) else value

    @cached_property
    def readers(self) -> str:
        """Who can read what is written here, as the form says it; empty when it says nothing."""
        readers = getattr(self.form, "readers", {}).get(self.name, "")
        readers = readers() if callable(readers) else readers
        return listed(readers) if isinstance(readers, list | tuple) else readers

    @cached_property
    def newer(self) -> str:
        """The text that somebody else saved meanwhile, shown beside the one that was typed."""
        return getattr(self.form, "newer_texts", {}).get(self.name, "")

    @property
    def phrases(self) -> list | None:
        """Sentences that are offered beside the box; None where the form offers none here."""
        return getattr(self.form, "phrases", {}).get(self.name)

    @property
    def mark(self) -> str:
        """Where the value comes from, when nobody typed it."""
        return getattr(self.form, "marks", {}).get(self.name, "")

    @property
    def use_fieldset(self) -> bool:
        """A group with a legend for several inputs. A file is one input and gets a label."""
        return super().use_fieldset and not isinstance(self.field.widget, forms.FileInput)

    @property
    def is_checkbox(self) -> bool:
        """One box to tick, whose label stands behind it."""
        return isinstance(self.field.widget, forms.CheckboxInput)

    @property
    def target_id(self) -> str:
        """Id of the first thing that takes the focus: where the error summary leads."""
        return self.id_for_label or f"{self.auto_id}_0"

    @property
    def aria_describedby(self) -> str | None:
        """Ids of the hint, the error and the readers line, in the order of the page."""
        described = super().aria_describedby
        if described is None or not self.auto_id or not self.readers:
            return described
        return f"{described} {self.auto_id}_readers".strip()
