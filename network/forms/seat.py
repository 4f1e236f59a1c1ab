"""Seats of the platform."""

from django import forms
from django.utils.translation import gettext_lazy as _

from akishima_support.japanese.fields import WarekiDateField
from akishima_support.ui.forms import Form, VersionMixin
from network.codes import MembershipStatus, OrganizationKind, Sector
from network.forms.delegate import DELEGATE, DelegateMixin
from network.forms.directory_form import body_choice
from network.models import Organization, Platform, PlatformMembership

NO_BODIES = [OrganizationKind.ROLE, OrganizationKind.PROGRAM]
BESIDE = [
    MembershipStatus.OCCASIONAL,
    MembershipStatus.OBSERVER,
    MembershipStatus.ADVISER,
    MembershipStatus.UNCONFIRMED,
]


class SeatFillForm(DelegateMixin, Form):
    """A body that is in the directory, or the name and kind of a new one; and its delegate."""

    organization = body_choice(_("登録済みの機関"), required=False, empty_label=_("選ばない(新しい機関を登録する)"))
    new_name = forms.CharField(label=_("新しい機関の名称"), required=False, max_length=200)
    new_kind = forms.ChoiceField(
        label=_("新しい機関の種別"), required=False, choices=[("", "―"), *OrganizationKind.choices]
    )
    new_sector = forms.ChoiceField(
        label=_("新しい機関の区分"), required=False, choices=Sector, initial=Sector.UNCONFIRMED
    )
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
        return cleaned

    @property
    def body(self) -> Organization:
        """The chosen body, or a new one that is not saved yet."""
        cleaned = self.cleaned_data
        return cleaned["organization"] or Organization(
            name=cleaned["new_name"], kind=cleaned["new_kind"], sector=cleaned["new_sector"] or Sector.UNCONFIRMED
        )


class SeatEndForm(Form):
    """The day on which the body left its seat."""

    ended_on = WarekiDateField(label=_("席を離れた日"))
    note = forms.CharField(label=_("理由・備考"), required=False, max_length=300)


class SeatEditForm(VersionMixin, DelegateMixin, Form):
    """The delegate of a seat or of a place beside the seats, and how the body takes part there."""

    status = forms.ChoiceField(label=_("立場"), choices=[])
    note = forms.CharField(label=_("備考"), required=False, max_length=300)

    field_order = ["status"]

    def __init__(self, *args, seat: PlatformMembership, **kwargs):
        names = ["status", *DELEGATE, "note", "version"]
        super().__init__(*args, initial={name: getattr(seat, name) for name in names}, **kwargs)
        statuses = BESIDE if seat.seat_no is None else [MembershipStatus.MEMBER, MembershipStatus.UNCONFIRMED]
        self.fields["status"].choices = [(each.value, each.label) for each in statuses]


class SeatNewForm(DelegateMixin, Form):
    """A body that takes part without a seat."""

    platform = forms.ModelChoiceField(label=_("プラットフォーム"), queryset=Platform.unscoped.none())
    organization = body_choice(_("機関"))
    status = forms.ChoiceField(label=_("立場"), choices=[(each.value, each.label) for each in BESIDE])
    note = forms.CharField(label=_("備考"), required=False, max_length=300)

    field_order = ["platform", "organization", "status"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        platforms = Platform.objects.order_by("id")
        self.fields["platform"].queryset = platforms
        self.initial.setdefault("platform", platforms.first())
        self.fields["organization"].queryset = Organization.objects.filter(valid_until=None).in_order()
