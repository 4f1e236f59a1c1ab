"""Households: what is known of a member, ends of memberships, ties, and the 8050 mark."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Refused
from akishima_support.japanese.fields import PartialDateField
from akishima_support.japanese.partial_dates import PartialDate
from akishima_support.ui.forms import Form, VersionMixin
from cases.codes.household import HouseholdRelation, MarkSetting, MemberEnd, TieKind
from cases.forms.case import CaseForm
from cases.forms.pick import PickField
from cases.models import HouseholdMember
from cases.rules.family import Family
from cases.rules.households import check_can_tie

CHOOSE = ("", _("選んでください"))
RELATIONS = [CHOOSE, *[choice for choice in HouseholdRelation.choices if choice[0] != HouseholdRelation.SUBJECT]]
MEMBER_FIELDS = ["is_key_person", "living_together", "together_from", "together_until"]


class MemberFieldsMixin(forms.Form):
    """Adds what is known of a member besides who they are."""

    is_key_person = forms.BooleanField(label=_("主に話ができる方"), required=False)
    living_together = forms.BooleanField(label=_("同居している"), required=False, initial=True)
    together_from = PartialDateField(label=_("同居を始めた時期"), required=False, latest=timezone.localdate)
    together_until = PartialDateField(label=_("別居した時期"), required=False, latest=timezone.localdate)

    def clean(self):
        """Nobody moves out before moving in."""
        cleaned = super().clean()
        start, end = cleaned.get("together_from"), cleaned.get("together_until")
        if start and end and end.latest < start.earliest:
            self.add_error("together_until", _("同居を始めた時期より前になっています。"))
        return cleaned

    def member_fields(self) -> dict:
        """Fields of HouseholdMember."""
        data = self.cleaned_data
        return {name: _iso(data[name]) if name.startswith("together") else data[name] for name in MEMBER_FIELDS}


class HouseholdMemberEditForm(MemberFieldsMixin, VersionMixin, Form):
    """What a member is to the person of the case, and whether they live together."""

    heading = _("世帯の方の情報を直す")

    relation = forms.ChoiceField(label=_("ご本人から見た続柄"), choices=RELATIONS)
    fieldsets = [("", ["relation", *MEMBER_FIELDS], False)]

    def __init__(self, *args, member: HouseholdMember, relation: str, is_person: bool, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial |= {"version": member.version, "relation": relation}
        self.initial |= {name: getattr(member, name) for name in ("is_key_person", "living_together")}
        self.initial |= {name: _partial(getattr(member, name)) for name in ("together_from", "together_until")}
        if is_person:
            del self.fields["relation"]

    def member_fields(self) -> dict:
        """Fields of HouseholdMember, with the relation to the person of the case."""
        return super().member_fields() | {"relation": self.cleaned_data.get("relation", "")}


class HouseholdMemberEndForm(VersionMixin, Form):
    """Why somebody is no longer a member, and since when."""

    heading = _("世帯の方でなくなったことを記録する")

    reason = forms.ChoiceField(label=_("理由"), choices=MemberEnd.choices, widget=forms.RadioSelect)
    when = PartialDateField(label=_("その時期"), required=False, latest=timezone.localdate)

    def __init__(self, *args, member: HouseholdMember, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial["version"] = member.version

    def when_iso(self) -> str:
        """The time as it is stored."""
        return _iso(self.cleaned_data["when"])


class FamilyTieForm(Form):
    """What one member is to another: not everything goes by way of the person."""

    heading = _("ご家族どうしの続柄を記録する")

    person = PickField(label=_("この方は"))
    other = PickField(label=_("こちらの方の"))
    kind = forms.ChoiceField(label=_("何にあたりますか"), choices=[CHOOSE, *TieKind.choices])
    fieldsets = [("", ["person", "other", "kind"], False)]

    def __init__(self, *args, people: list, family: Family, **kwargs):
        super().__init__(*args, **kwargs)
        self.family = family
        for name in ("person", "other"):
            self.fields[name].offer(people, lambda person: person.label, empty=CHOOSE[1])

    def clean(self):
        """Two different people, and nobody their own ancestor."""
        cleaned = super().clean()
        if all(cleaned.get(name) for name in ("person", "other", "kind")):
            try:
                check_can_tie(cleaned["person"].pk, cleaned["other"].pk, cleaned["kind"], self.family)
            except Refused as refused:
                self.add_error("other", str(refused))
        return cleaned


class Case8050SetForm(CaseForm):
    """The mark by hand, kept apart from what follows from the ages."""

    heading = _("8050世帯の印")

    setting = forms.ChoiceField(
        label=_("8050世帯の印"), choices=MarkSetting.choices, required=False, widget=forms.RadioSelect
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial["setting"] = self.case.household_8050_set


def _iso(value: PartialDate | None) -> str:
    return value.isoformat() if value else ""


def _partial(text: str) -> PartialDate | None:
    return PartialDate.from_iso(text) if text else None
