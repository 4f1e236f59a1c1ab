"""自分だけのメモ: one box that nobody else reads."""

from django import forms
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor
from akishima_support.ui.forms import Form, VersionMixin
from cases.models import Case, PrivateNote


class PrivateNoteForm(VersionMixin, Form):
    """The text may be emptied; then nothing of it is left."""

    heading = _("自分だけのメモ")
    draft_name = "private_note"

    text = forms.CharField(
        label=_("自分だけのメモ"),
        max_length=10000,
        required=False,
        widget=forms.Textarea,
        help_text=_("自分の備忘のためのものです。支援に使う内容は、支援経過に書いてください。"),
    )

    def __init__(self, *args, case: Case, note: PrivateNote | None = None, author: Actor, **kwargs):
        super().__init__(*args, **kwargs)
        self.case, self.author = case, author
        self.initial |= {"version": note.version if note else 0, "text": note.text if note else ""}
        self.readers = {"text": _("%(name)s（あなた）だけ") % {"name": author.user_name}}

    def fresh(self, current: PrivateNote) -> "PrivateNoteForm":
        """The same form as it stands in the database now."""
        return PrivateNoteForm(case=self.case, note=current, author=self.author)
