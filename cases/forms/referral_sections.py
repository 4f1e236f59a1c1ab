"""What is asked, and what crosses."""

from collections.abc import Mapping
from types import MappingProxyType

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Refused
from akishima_support.japanese.punctuation import labeled, listed
from akishima_support.ui.forms import VersionMixin
from cases.acts import ACTS
from cases.codes.consent import Category
from cases.codes.referral import Act
from cases.forms.code_fields import keep_codes
from cases.forms.referral_move import TEXT_LIMIT, MoveForm
from cases.forms.referral_terms import CROSSING_TEXTS, OWN_TEXTS, TermsMixin, fields_for, initial_terms
from cases.models import Person
from cases.rules.amending import composed, is_amending
from cases.rules.packet_content import basic_choices
from cases.rules.packet_sources import FILE, OFFERED_AT_MOST, RECORD, SHEET, Source, has_older, sources_of
from cases.rules.recipients import carries_data
from cases.rules.sealed_address import is_sealed

NOT_PASSED_ON = ("", _("渡さない"))
NAMING = {"named_because"}


class SectionsForm(VersionMixin, TermsMixin, MoveForm):
    """The request, what is agreed with the act, the ticked items of ①, what is picked from the case, and free texts."""

    draft_name = "referral_sections"
    request = forms.CharField(max_length=TEXT_LIMIT, widget=forms.Textarea)
    items = forms.MultipleChoiceField(
        label=_("①基本情報のうち渡すもの"), required=False, widget=forms.CheckboxSelectMultiple
    )
    shown = forms.IntegerField(required=False, widget=forms.HiddenInput)
    text_fields = ("request",)

    def __init__(
        self, *args, person: Person | None, posted: Mapping[str, str] = MappingProxyType({}), **kwargs
    ) -> None:
        """`posted`: what was sent, also where it is only shown again; what is chosen there stays to be chosen."""
        super().__init__(*args, **kwargs)
        self.person, self.posted, self.number = person, posted, shown_of(posted)
        self.initial["shown"] = self.number
        self.fields["request"].label = ACTS[self.referral.act].request
        if self.referral.act == Act.INQUIRY:
            self.fields["request"].help_text = _("お名前を出さない照会では、お名前や連絡先を書かないでください。")
        self._add_terms(person)
        keep_codes(self)
        if person is None or not carries_data(self.referral.act):
            del self.fields["items"]
            return
        self.fields["items"].choices = [(key, labeled(label, value)) for key, label, value in basic_choices(person)]
        if person.address and is_sealed(person):
            self.fields["items"].help_text = _("知られたくない相手のある方です。住所は渡せません。")
        asked = [name for name in self.fields if name not in ("version", "shown", "items")]
        self.sources = sources_of(self.referral, self.number, self._chosen())
        told = ["items", *(name for category in Category for name in self._offer(category))]
        self.fieldsets = [
            ("", [name for name in asked if name not in NAMING], False),
            self._told([*(name for name in asked if name in NAMING), *told]),
            (_("支援経過から選ぶ"), self._offer_each(RECORD), self.number == OFFERED_AT_MOST),
            (_("添付書類から選ぶ（写しを渡します）"), self._offer_each(FILE), True),
        ]

    def _told(self, names: list[str]) -> tuple[str, list[str], bool]:
        """What crosses. An inquiry is made without a name first: all that names somebody is folded away."""
        if self.referral.act == Act.INQUIRY:
            return _("お名前などを渡すとき（まずは空けたままお尋ねください）"), names, True
        return _("渡す情報"), names, False

    @property
    def older_after(self) -> str:
        """The id of the box behind which older records come when they are asked for; empty when there are none."""
        records = self._of(RECORD) if hasattr(self, "sources") else []
        return f"id_{records[-1].key}" if records and has_older(self.referral, self.number) else ""

    def _chosen(self) -> set[str]:
        """What is chosen in the draft of the referral, in what was sent, or in what was typed before and lost."""
        restored = self.draft.restored.values if self.draft and self.draft.restored else {}
        sent = [key for values in (self.posted, restored) for key in values if values[key]]
        return {*composed(self.referral).prepared.get("picked", {}), *sent}

    def _of(self, kind: str) -> list[Source]:
        return [source for source in self.sources if source.kind == kind]

    def _offer(self, category: Category) -> list[str]:
        """The fields of the assessment that belong to one category, one by one, and a text."""
        choices = [(each.key, labeled(each.label, each.value)) for each in self._of(SHEET) if each.category == category]
        names = [_box(category)]
        if choices:
            self.fields[_ticks(category)] = _ticks_of(category, choices)
            names.insert(0, _ticks(category))
        self.fields[_box(category)] = _text_of(category, beside=bool(choices) or category == Category.BASIC)
        self.readers[_box(category)] = self.both_sides()
        return names

    def _offer_each(self, kind: str) -> list[str]:
        """One choice per text or document: the sender says to which category it belongs."""
        sources = self._of(kind)
        for each in sources:
            self.fields[each.key] = forms.ChoiceField(
                label=each.label,
                help_text=each.value,
                required=False,
                choices=[NOT_PASSED_ON, *Category.choices],
            )
        return [each.key for each in sources]

    def _add_terms(self, person: Person | None) -> None:
        """Behind the request, before what crosses."""
        terms = fields_for(Act(self.referral.act))
        if person is None:  # nobody is known whom it could name
            terms = {name: box for name, box in terms.items() if name not in OWN_TEXTS}
        if is_amending(self.referral):  # what was agreed is moved for itself (`referral_replan`)
            terms = {name: box for name, box in terms.items() if name in CROSSING_TEXTS}
        self.fields = {"version": self.fields["version"], "request": self.fields["request"]} | terms | self.fields
        self.readers |= {name: self.both_sides() for name in CROSSING_TEXTS & terms.keys()}
        self.readers |= {name: [self.referral.from_organization.name] for name in OWN_TEXTS & terms.keys()}

    def content(self) -> dict:
        """The choice as the action takes it."""
        data = self.cleaned_data
        texts = {str(category): data.get(_box(category), "") for category in Category}
        return {
            "request": data["request"],
            "items": data.get("items", []),
            "texts": texts,
            "picked": self._picked(),
            "terms": self.terms(),
        }

    def _picked(self) -> dict[str, str]:
        data, picked = self.cleaned_data, {}
        for each in getattr(self, "sources", []):
            if each.kind == SHEET:
                picked[each.key] = each.category if each.key in data[_ticks(each.category)] else ""
            else:
                picked[each.key] = data[each.key]
        return {key: category for key, category in picked.items() if category}

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
        saved = initial_of(composed(self.referral))
        typed = {name: self[name].value() or "" for name in self.fields}
        shown = {name: _shown(self.fields[name], saved.get(name, "")) for name in self.fields if name in saved}
        return {name: text for name, text in shown.items() if _shown(self.fields[name], typed[name]) != text}


def shown_of(posted: Mapping[str, str]) -> int:
    """How many records are offered: as many as were, and more where older ones are asked for."""
    text = posted.get("shown", "")
    number = int(text) if text.isdecimal() and len(text) < 4 else OFFERED_AT_MOST
    return max(number, OFFERED_AT_MOST) + (OFFERED_AT_MOST if "older" in posted else 0)


def initial_of(referral) -> dict:
    """The boxes filled with what is kept in the draft."""
    texts, picked = referral.prepared.get("texts", {}), referral.prepared.get("picked", {})
    return {
        "version": referral.version,
        "request": referral.request,
        "items": referral.prepared.get("items", []),
        **{_box(category): texts.get(category, "") for category in Category},
        **{_ticks(category): [key for key, of in picked.items() if of == category] for category in Category},
        **picked,
        **initial_terms(referral),
    }


def _box(category: Category) -> str:
    return f"text_{category}"


def _ticks(category: str) -> str:
    return f"ticks_{category}"


def _ticks_of(category: Category, choices: list[tuple[str, str]]) -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(
        label=gettext("%(category)sのうち渡すもの") % {"category": category.label},
        help_text=_("アセスメントに書いてあることです。"),
        required=False,
        choices=choices,
        widget=forms.CheckboxSelectMultiple,
    )


def _text_of(category: Category, *, beside: bool) -> forms.CharField:
    """`beside`: there are boxes to tick for it, too."""
    return forms.CharField(
        label=gettext("%(category)sで、ほかに伝えること") % {"category": category.label} if beside else category.label,
        max_length=TEXT_LIMIT,
        required=False,
        widget=forms.Textarea(attrs={"class": "input--low", "rows": 3}),
    )


def _shown(field: forms.Field, value) -> str:
    if isinstance(value, list):
        labels = dict(field.choices)
        return listed(str(labels.get(key, key)) for key in value)
    if isinstance(field, forms.ChoiceField):
        return str(dict(field.choices).get(value, "")) if value else ""
    value = field.prepare_value(value)
    return "" if value is None or isinstance(value, int) else str(value)
