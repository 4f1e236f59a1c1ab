"""この方とつなぐ: whose calls they were, and why one knows; and undoing it with a reason."""

from django import forms
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Capability, readers_of
from akishima_support.ui.forms import Form, SubmissionTokenMixin
from cases.actions.people import NewPerson
from cases.forms.person_fields import NewPersonMixin
from cases.forms.pick import HiddenRowField
from cases.models import Person

NEW = ["person_name", "person_kana", "person_nickname", "person_born", "person_age"]


class ThreadLinkForm(NewPersonMixin, SubmissionTokenMixin, Form):
    """Somebody chosen from the search, or somebody new."""

    draft_name = "thread_link"

    person = HiddenRowField(missing=_("選んだ方が見つかりません。もう一度探してください。"))
    note = forms.CharField(
        label=_("同じ方と分かったわけ"),
        max_length=300,
        help_text=_("例 四度目の電話でお名前を話してくださった"),
        error_messages={"required": _("同じ方と分かったわけを書いてください。")},
    )
    readers = {"note": lambda: readers_of(Capability.CONSULTATION_READ)}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["person"].find = lambda uid: Person.objects.filter(uid=uid).first()

    @property
    def fieldsets(self):
        """What describes somebody new is folded once somebody known is chosen."""
        return [(_("新しい方として登録する"), NEW, bool(self["person"].value())), ("", ["note"], False)]

    def clean(self):
        """Either somebody known or something about somebody new."""
        cleaned = super().clean()
        person = cleaned.get("person")
        if any(name not in cleaned for name in [*NEW, "person"]):
            return cleaned
        if person and self.says_more_than(person):
            message = _("選んだ方の記録と違うことが書かれています。別の方なら「選び直す」を押してください。")
            self.add_error("person_name", message)
        elif not person and not self.new_person():
            self.add_error("person_name", _("記録のある方を選ぶか、お名前か通称を書いてください。"))
        return cleaned

    def about(self, as_new: str) -> Person | NewPerson:
        """The person, for the action; `as_new` is why somebody new is nobody known."""
        return self.cleaned_data["person"] or NewPerson(self.new_person(), as_new)


class ThreadUnlinkForm(Form):
    """Why the link is undone."""

    note = forms.CharField(
        label=_("外す理由"),
        max_length=300,
        help_text=_("例 別の方と分かった"),
        error_messages={"required": _("外す理由を書いてください。")},
    )
    readers = {"note": lambda: readers_of(Capability.CONSULTATION_READ)}
