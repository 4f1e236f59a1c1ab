"""A body's opinion of a referral, entered by the window."""

from django.utils.translation import gettext_lazy as _

from cases.forms.heard import HeardMixin
from cases.forms.referral_rate import RateForm

OPINION = ("usability", "faults", "note", "version")


class RatingOnBehalfForm(HeardMixin, RateForm):
    """What the body said, and how it reached the window."""

    fieldsets = [
        (_("受けた評価"), ["usability", "faults", "note"], False),
        (_("いつ・どのように受けたか"), list(HeardMixin.heard_fields), False),
    ]
    text_fields = ("spoken_to",)

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.start_with(None)
        self.fields["usability"].label = _("機関は、この連携をそのまま使えたか")
        self.readers = {name: self.both_sides() for name in ("note", "spoken_to")}

    def said(self) -> dict:
        """The opinion, how it came, and the paper."""
        opinion = {name: self.cleaned_data[name] for name in OPINION}
        return opinion | {"on_behalf": self.heard(), "file": self.cleaned_data["file"]}
