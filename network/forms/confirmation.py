"""変わりありません: what stood on the page is right."""

from django import forms
from django.utils.translation import gettext_lazy as _

from akishima_support.ui.forms import STALE_PAGE, Form


class ConfirmationForm(Form):
    """The state that was seen. The administrator also says whom of the body was asked."""

    said_by = forms.CharField(label=_("だれに確かめましたか（電話・訪問など）"), max_length=100)
    seen = forms.CharField(
        max_length=64, widget=forms.HiddenInput(attrs={"id": False}), error_messages={"required": STALE_PAGE}
    )

    def __init__(self, *args, is_own: bool, **kwargs):
        super().__init__(*args, **kwargs)
        if is_own:
            del self.fields["said_by"]

    @property
    def said(self) -> dict:
        """What the action takes."""
        return {"seen": self.cleaned_data["seen"], "said_by": self.cleaned_data.get("said_by", "")}
