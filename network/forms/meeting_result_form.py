"""What the forms of minutes, papers and group work share."""

from django import forms
from django.utils.translation import gettext_lazy as _

from akishima_support.ui.forms import Form, ModelForm
from network.meeting_result_codes import ReaderClass
from network.presenters.newer_texts import newer_texts

NO_NAMES = _(
    "相談のある方・ご家族のお名前、住所、電話番号は書かないでください。年齢や地区も、その方と分からない書き方にします。"
)
AS_CHOSEN = _("下の「読める人」で選んだ人")


class ResultForm(Form):
    """Heading, introduction and button of a page that is little more than its form. `button_kind` as in `button`."""

    heading = ""
    intro = ""
    button = _("保存する")
    button_kind = "primary"

    def newer(self, current) -> dict[str, str]:
        """What somebody else saved meanwhile; of a single step the page itself tells."""
        return {}


class MeetingResultForm(ModelForm):
    """A row that says itself who reads it; text boxes say so too. Heading and button as in `ResultForm`."""

    heading = ""
    intro = ""
    button = _("保存する")
    button_kind = "primary"

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        boxes = (name for name, field in self.fields.items() if isinstance(field.widget, forms.Textarea))
        self.readers = dict.fromkeys(boxes, AS_CHOSEN)

    def clean(self) -> dict:
        """公開可 says nothing where only the window reads."""
        cleaned = super().clean()
        if cleaned.get("open_to_guests") and cleaned.get("readers") == ReaderClass.WINDOW:
            self.add_error("open_to_guests", _("「窓口だけ」のときは、公開可にできません。"))
        return cleaned

    def newer(self, current) -> dict[str, str]:
        """What somebody else saved meanwhile."""
        return newer_texts(self, current)

    @property
    def typed(self) -> dict:
        """The columns as the action takes them."""
        return {name: self.cleaned_data[name] for name in self._meta.fields}
