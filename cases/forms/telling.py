"""伝えたこと・聞いたことを記録する: outside the system, in less than a minute."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor, Capability, readers_of
from akishima_support.japanese.formats import format_date
from akishima_support.japanese.punctuation import dotted
from akishima_support.ui.forms import Form, SubmissionTokenMixin
from cases.codes.consent import Category, Direction, LedgerBasis, Means
from cases.forms.moments import MomentMixin
from cases.forms.pick import NOT_IN_THE_LIST, PickField
from cases.models import Consent, DisclosureRecord, LegalBasis, Person
from cases.rules.staff import approvers
from cases.rules.tellings import Telling
from network.models import Organization
from network.rules.choosing import choice_label

MEANS = [(str(each), each.label) for each in Means if each != Means.SYSTEM]
DIRECTIONS = [(str(Direction.PROVIDED), _("伝えた")), (str(Direction.RECEIVED), _("聞いた（収集の記録）"))]
OF_CONSENT = f"{LedgerBasis.CONSENT}:"
AT_MOST = 50


class TellingForm(SubmissionTokenMixin, MomentMixin, Form):
    """One act of telling or hearing: with whom, when, how, which categories, on which basis."""

    draft_name = "telling_new"

    direction = forms.ChoiceField(label=_("伝えた・聞いた"), choices=DIRECTIONS, widget=forms.RadioSelect)
    organization = PickField(label=_("相手の機関"), required=False)
    body_name = forms.CharField(
        label=_("名簿にない相手"), max_length=150, required=False, help_text=_("例 昭島警察署（架空）")
    )
    spoken_to = forms.CharField(label=_("話した相手"), max_length=100, required=False)
    means = forms.ChoiceField(label=_("手段"), choices=MEANS, widget=forms.RadioSelect)
    categories = forms.MultipleChoiceField(
        label=_("情報の区分"), choices=Category.choices, widget=forms.CheckboxSelectMultiple
    )
    items = forms.CharField(
        label=_("伝えた・聞いた項目"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("「お名前、住所、受診していないこと」のように項目を書きます。くわしい内容は支援経過に書きます。"),
    )
    basis = forms.ChoiceField(
        label=_("根拠"), widget=forms.RadioSelect, error_messages={"invalid_choice": NOT_IN_THE_LIST}
    )
    reason = forms.CharField(
        label=_("必要な理由"),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("同意のほかの根拠では必ず書きます。ご本人が読むことがあります。"),
    )
    proviso_checked = forms.BooleanField(
        label=_("ご本人・第三者の権利利益を不当に侵害するおそれがないことを確かめた"), required=False
    )
    approver = PickField(label=_("承認した人"), required=False)
    conditions = forms.CharField(
        label=_("付けた条件"), max_length=300, required=False, help_text=_("例 ほかに伝えない。用が済んだら返す。")
    )
    readers = dict.fromkeys(
        ["items", "reason", "conditions", "spoken_to", "body_name"], lambda: readers_of(Capability.LEDGER_READ)
    )
    fieldsets = [
        (_("だれと、いつ、どうやって"),
         ["direction", "organization", "body_name", "spoken_to", "means", "on", "clock"], False),
        (_("何を"), ["categories", "items"], False),
        (_("根拠"), ["basis", "reason", "proviso_checked", "approver", "conditions"], False),
    ]  # fmt: skip

    def __init__(self, *args, person: Person, actor: Actor, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        today = timezone.localdate()
        bodies = Organization.objects.valid_on(today).exclude(pk=actor.organization_id)
        rows = bodies.with_other_names().in_order()
        self.fields["organization"].offer(rows, choice_label, empty=str(_("選んでください")))
        others = [user for user in approvers(actor.organization_id, today) if user.pk != actor.user_id]
        self.fields["approver"].offer(others, label=lambda user: user.name, empty=str(_("承認は要らない・まだ")))
        rows = Consent.objects.filter(person=person, given_on__isnull=False).select_related("recipient").newest_first()
        self.consents = {f"{OF_CONSENT}{row.uid}": row for row in rows[:AT_MOST]}
        self.fields["basis"].choices = [*_consents(self.consents), *_others()]
        self.start_with(None)

    def clean(self):
        """Exactly one other side."""
        cleaned = super().clean()
        if "organization" in cleaned and not cleaned["organization"] and not cleaned.get("body_name", "?"):
            self.add_error("organization", _("相手の機関を選ぶか、名簿にない相手の名前を書いてください。"))
        if cleaned.get("organization") and cleaned.get("body_name"):
            self.add_error("body_name", _("機関を選んだときは、空けておいてください。"))
        return cleaned

    def telling(self) -> Telling:
        """The act, as rule and action take it."""
        data = self.cleaned_data
        consent = self.consents.get(data["basis"])
        same = ("organization", "body_name", "spoken_to", "items", "reason", "approver", "conditions")
        return Telling(
            direction=Direction(data["direction"]),
            means=Means(data["means"]),
            occurred_at=self.moment(),
            categories=list(dict.fromkeys(data["categories"])),
            basis=str(LedgerBasis.CONSENT) if consent else data["basis"],
            consent=consent,
            proviso_checked=data["proviso_checked"],
            **{name: data[name] for name in same},
        )


class TellingCorrectForm(TellingForm):
    """The whole of the row once more, as it should have been, or that it never happened."""

    draft_name = "telling_correct"
    correction_note = forms.CharField(label=_("訂正の理由"), max_length=300)
    is_void = forms.BooleanField(
        label=_("この記録そのものが誤り（伝えても聞いてもいない）"),
        required=False,
        help_text=_("印を付けると、ほかの欄は変わりません。前の記録も、取り消したことも残ります。"),
    )
    readers = TellingForm.readers | {"correction_note": lambda: readers_of(Capability.LEDGER_READ)}
    fieldsets = [(_("訂正"), ["correction_note", "is_void"], False), *TellingForm.fieldsets]

    def __init__(self, *args, row: DisclosureRecord, **kwargs) -> None:
        self.row = row
        super().__init__(*args, initial=_initial(row), **kwargs)


def _consents(consents: dict[str, Consent]) -> list[tuple[str, str]]:
    return [(key, _described(row)) for key, row in consents.items()]


def _described(row: Consent) -> str:
    categories = dotted(str(label) for code, label in Category.choices if code in row.categories)
    parts = [LedgerBasis.CONSENT.label, row.recipient.name, categories, format_date(row.given_on)]
    return "　".join(str(part) for part in [*parts, row.status_on(timezone.localdate()).label] if part)


def _others() -> list[tuple[str, str]]:
    enabled = [(row.code, row.get_code_display()) for row in LegalBasis.objects.in_order() if row.is_enabled]
    more = (LedgerBasis.COLLECTED, LedgerBasis.PARTNER_CONSENT, LedgerBasis.WITHOUT)
    return [*enabled, *((str(each), each.label) for each in more)]


def _initial(row: DisclosureRecord) -> dict:
    gave = row.direction == Direction.PROVIDED
    body = row.recipient if gave else row.provider
    other = row.recipient_name if gave else row.provided_by
    moment = timezone.localtime(row.occurred_at)
    same = ("direction", "means", "categories", "items", "spoken_to", "proviso_checked", "conditions", "approver")
    return {name: getattr(row, name) for name in same} | {
        "organization": body,
        "body_name": "" if body else other.removesuffix(row.spoken_to).strip()[:150],
        "reason": row.basis_reason,
        "basis": f"{OF_CONSENT}{row.consent.uid}" if row.consent else row.basis,
        "on": moment.date(),
        "clock": moment.time(),
    }
