"""Seats of the platform."""

from django import forms
from django.utils.translation import gettext_lazy as _

from akishima_support.japanese.fields import WarekiDateField
from akishima_support.ui.forms import Form
from network.codes import OrganizationKind, Sector
from network.forms.directory_form import body_choice
from network.models import Organization, PlatformMembership

NO_BODIES = [OrganizationKind.ROLE, OrganizationKind.PROGRAM]
DELEGATE = ["delegate_name", "delegate_title", "term_from", "term_until"]


class SeatFillForm(Form):
    """A body that is in the directory, or the name and kind of a new one; and its delegate."""

    organization = body_choice(_("登録済みの機関"), required=False, empty_label=_("選ばない(新しい機関を登録する)"))
    new_name = forms.CharField(label=_("新しい機関の名称"), required=False, max_length=200)
    new_kind = forms.ChoiceField(
        label=_("新しい機関の種別"), required=False, choices=[("", "―"), *OrganizationKind.choices]
    )
    new_sector = forms.ChoiceField(
        label=_("新しい機関の区分"), required=False, choices=Sector, initial=Sector.UNCONFIRMED
    )
    delegate_name = forms.CharField(label=_("代表者"), required=False, max_length=100)
    delegate_title = forms.CharField(label=_("代表者の職名"), required=False, max_length=100)
    term_from = WarekiDateField(label=_("任期(始)"), required=False)
    term_until = WarekiDateField(label=_("任期(終)"), required=False)

    fieldsets = [
        (_("どの機関か"), ["organization", "new_name", "new_kind", "new_sector"], False),
        (_("代表者"), DELEGATE, False),
    ]

    def __init__(self, *args, seat: PlatformMembership, **kwargs):
        super().__init__(*args, **kwargs)
        seated = PlatformMembership.objects.current().filter(platform=seat.platform_id, seat_no__isnull=False)
        bodies = Organization.objects.filter(valid_until=None).exclude(kind__in=NO_BODIES)
        taken = seated.filter(organization__isnull=False).values("organization")
        self.fields["organization"].queryset = bodies.exclude(pk__in=taken).in_order()

    def clean_new_name(self) -> str:
        """Two living bodies never carry one name."""
        name = self.cleaned_data["new_name"]
        if name and Organization.objects.filter(name=name, valid_until=None).exists():
            raise forms.ValidationError(_("同じ名前の機関がすでにあります。上の一覧から選んでください。"))
        return name

    def clean(self) -> dict:
        """Either a known body or a new one; the term in order."""
        cleaned = super().clean()
        known, new = cleaned.get("organization"), cleaned.get("new_name")
        if not self.errors and bool(known) == bool(new):
            self.add_error("organization", _("登録済みの機関を選ぶか、新しい名称を入力してください(どちらか一つ)。"))
        if new and not cleaned.get("new_kind"):
            self.add_error("new_kind", _("新しい機関の種別を選んでください。"))
        start, finish = cleaned.get("term_from"), cleaned.get("term_until")
        if start and finish and finish < start:
            self.add_error("term_until", _("任期の終わりが、始まりより前になっています。"))
        return cleaned

    @property
    def body(self) -> Organization:
        """The chosen body, or a new one that is not saved yet."""
        cleaned = self.cleaned_data
        return cleaned["organization"] or Organization(
            name=cleaned["new_name"], kind=cleaned["new_kind"], sector=cleaned["new_sector"] or Sector.UNCONFIRMED
        )

    @property
    def delegate(self) -> dict:
        """Delegate and term, as the action takes them."""
        return {name: self.cleaned_data[name] for name in DELEGATE}


class SeatEndForm(Form):
    """The day on which the body left its seat."""

    ended_on = WarekiDateField(label=_("席を離れた日"))
    note = forms.CharField(label=_("理由・備考"), required=False, max_length=300)
