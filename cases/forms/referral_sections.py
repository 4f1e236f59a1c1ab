"""What is asked, and what crosses."""

from django import forms
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Refused
from akishima_support.ui.forms import VersionMixin
from cases.codes.consent import Category
from cases.codes.referral import Act
from cases.forms.referral_move import TEXT_LIMIT, MoveForm
from cases.forms.referral_terms import CROSSING_TEXTS, OWN_TEXTS, TermsMixin, fields_for, initial_terms
from cases.models import Person
from cases.rules.packet_content import basic_choices
from cases.rules.recipients import carries_data


class SectionsForm(VersionMixin, TermsMixin, MoveForm):
    """The request, what is agreed with the act, the ticked items of ① and a free text for each category."""

    draft_name = "referral_sections"
    request = forms.CharField(
        label=_("お願いしたいこと"),
        max_length=TEXT_LIMIT,
        widget=forms.Textarea,
        help_text=_("お名前を出さない照会では、お名前や連絡先を書かないでください。"),
    )
    items = forms.MultipleChoiceField(
        label=_("①基本情報のうち渡すもの"), required=False, widget=forms.CheckboxSelectMultiple
    )
    text_fields = ("request",)

    def __init__(self, *args, person: Person | None, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self._add_terms(person)
        if person is None or not carries_data(self.referral.act):
            del self.fields["items"]
            return
        self.fields["items"].choices = [(key, f"{label}：{value}") for key, label, value in basic_choices(person)]
        for category in Category:
            self.fields[_box(category)] = _text_of(category)
            self.readers[_box(category)] = self.both_sides()

    def _add_terms(self, person: Person | None) -> None:
        """Behind the request, before what crosses."""
        terms = fields_for(Act(self.referral.act))
        if person is None:  # nobody is known whom it could name
            terms = {name: box for name, box in terms.items() if name not in OWN_TEXTS}
        self.fields = {"version": self.fields["version"], "request": self.fields["request"]} | terms | self.fields
        self.readers |= {name: self.both_sides() for name in CROSSING_TEXTS & terms.keys()}
        self.readers |= {name: [self.referral.from_organization.name] for name in OWN_TEXTS & terms.keys()}

    def content(self) -> dict:
        """The choice as the action takes it."""
        data = self.cleaned_data
        texts = {str(category): data.get(_box(category), "") for category in Category}
        return {"request": data["request"], "items": data.get("items", []), "texts": texts, "terms": self.terms()}

    def carry_out(self, action, **words) -> bool:
        """Run the action. What somebody else saved meanwhile is shown beside what was typed."""
        try:
            action(referral=self.referral, version=self.cleaned_data["version"], **words)
        except Refused as refusal:
            self.referral.refresh_from_db()
            if self.referral.version != self.cleaned_data["version"]:
                self.show_newer(version=self.referral.version, texts=self._newer())
            else:
                self.add_error(None, refusal.message)
            return False
        return True

    def _newer(self) -> dict[str, str]:
        saved = initial_of(self.referral)
        typed = {name: self[name].value() or "" for name in self.fields}
        shown = {name: _shown(self.fields[name], saved.get(name, "")) for name in self.fields if name in saved}
        return {name: text for name, text in shown.items() if _shown(self.fields[name], typed[name]) != text}


def initial_of(referral) -> dict:
    """The boxes filled with what is kept in the draft."""
    texts = referral.prepared.get("texts", {})
    return {
        "version": referral.version,
        "request": referral.request,
        "items": referral.prepared.get("items", []),
        **{_box(category): texts.get(category, "") for category in Category},
        **initial_terms(referral),
    }


def _box(category: Category) -> str:
    return f"text_{category}"


def _text_of(category: Category) -> forms.CharField:
    return forms.CharField(
        label=_("①基本情報で、ほかに伝えること") if category == Category.BASIC else category.label,
        max_length=TEXT_LIMIT,
        required=False,
        widget=forms.Textarea(attrs={"class": "input--low", "rows": 3}),
    )


def _shown(field: forms.Field, value) -> str:
    if isinstance(value, list):
        labels = dict(field.choices)
        return "、".join(str(labels.get(key, key)) for key in value)
    if isinstance(field, forms.ChoiceField):
        return str(dict(field.choices).get(value, "")) if value else ""
    value = field.prepare_value(value)
    return "" if value is None or isinstance(value, int) else str(value)
