"""Who sits for a body, and from when until when."""

from django import forms
from django.utils.translation import gettext_lazy as _

from akishima_support.japanese.fields import WarekiDateField

DELEGATE = ["delegate_name", "delegate_title", "term_from", "term_until"]


class DelegateMixin(forms.Form):
    """The delegate and the term. Stands before Form in the bases."""

    delegate_name = forms.CharField(label=_("代表者"), required=False, max_length=100)
    delegate_title = forms.CharField(label=_("代表者の職名"), required=False, max_length=100)
    term_from = WarekiDateField(label=_("任期(始)"), required=False)
    term_until = WarekiDateField(label=_("任期(終)"), required=False)

    def clean(self) -> dict:
        """The term is in order."""
        cleaned = super().clean()
        start, finish = cleaned.get("term_from"), cleaned.get("term_until")
        if start and finish and finish < start:
            self.add_error("term_until", _("任期の終わりが、始まりより前になっています。"))
        return cleaned

    @property
    def delegate(self) -> dict:
        """Delegate and term, as the action takes them."""
        return {name: self.cleaned_data[name] for name in DELEGATE}
