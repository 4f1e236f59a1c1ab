"""The last look before something is told, and the approver's answer."""

from django import forms
from django.utils.translation import gettext_lazy as _

from akishima_support.ui.forms import VersionMixin
from cases.codes.consent import Means
from cases.forms.referral_move import MoveForm


class PreviewForm(VersionMixin, MoveForm):
    """Carries the fingerprint of what was shown, so that nothing else is sent."""

    seen = forms.CharField(max_length=64, widget=forms.HiddenInput(attrs={"id": False}))
    text_fields = ()

    def first_error(self) -> str:
        """Why it was not sent. Nothing was typed, so the page is simply shown anew."""
        return next(str(error) for errors in self.errors.values() for error in errors)


class SendForm(PreviewForm):
    """The preview of a draft: it also says by which means the body gets it."""

    means = forms.ChoiceField(
        label=_("渡し方"),
        choices=[(str(each), each.label) for each in Means],
        initial=Means.SYSTEM,
        required=False,
        widget=forms.RadioSelect,
        help_text=_(
            "この機関が画面を使わないときは、送ったあとで連携票を印刷して渡します。渡し方は提供記録に残ります。"
        ),
    )

    def clean_means(self) -> Means:
        """Without a choice the body reads it here."""
        return Means(self.cleaned_data["means"] or Means.SYSTEM)


class SendBackForm(VersionMixin, MoveForm):
    """Why it is not approved."""

    note = forms.CharField(label=_("戻す理由"), max_length=300, widget=forms.Textarea(attrs={"class": "input--low"}))

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.readers = {"note": [self.referral.from_organization.name]}
