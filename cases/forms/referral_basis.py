"""On what the telling is founded."""

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Refused
from akishima_support.japanese.fields import WarekiDateField
from akishima_support.ui.forms import VersionMixin
from cases.forms.referral_move import TEXT_LIMIT, MoveForm
from cases.models import Consent, LegalBasis
from cases.rules.basis import check_review_day

NOT_CHOSEN = _("一覧の中から選んでください。")
CHOICE_ERRORS = {"required": NOT_CHOSEN, "invalid_choice": NOT_CHOSEN}


class ConsentChoiceForm(VersionMixin, MoveForm):
    """One of the person's consents that fit. Nothing is typed, so no draft is kept."""

    draft_name = ""
    consent = forms.ChoiceField(label=_("使う同意"), widget=forms.RadioSelect, error_messages=CHOICE_ERRORS)
    text_fields = ()

    def __init__(self, *args, fitting: list[tuple[Consent, str]], **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.rows = {str(consent.uid): consent for consent, _label in fitting}
        self.fields["consent"].choices = [(str(consent.uid), label) for consent, label in fitting]

    def chosen(self) -> Consent:
        """The consent chosen."""
        return self.rows[self.cleaned_data["consent"]]


class LegalBasisForm(VersionMixin, MoveForm):
    """Another basis with the evidence that the law asks for (個人情報保護法69条2項)."""

    legal_basis = forms.ChoiceField(label=_("根拠"), widget=forms.RadioSelect, error_messages=CHOICE_ERRORS)
    reason = forms.CharField(
        label=_("必要な理由"),
        max_length=TEXT_LIMIT,
        widget=forms.Textarea,
        help_text=_(
            "情報提供記録に載り、ご本人が読むことがあります。知らせてくれた方が分かることは書かないでください。"
        ),
    )
    tried = forms.CharField(label=_("同意を得られない事情・試みたこと"), max_length=TEXT_LIMIT, widget=forms.Textarea)
    proviso_checked = forms.BooleanField(
        label=_("ご本人・第三者の権利利益を不当に侵害するおそれがないことを確かめた"),
        error_messages={"required": _("確かめたら、印を付けてください。")},
    )
    review_on = WarekiDateField(
        label=_("見直す日"),
        required=False,
        help_text=_("この日に、渡し続けてよいかを承認者が見直します。「明らかに本人の利益」では必ず決めます。"),
    )

    def __init__(self, *args, fitting: list[LegalBasis], **kwargs) -> None:
        super().__init__(*args, **kwargs)
        sender = [self.referral.from_organization.name]
        self.readers = {"reason": sender, "tried": sender}
        self.rows = {row.code: row for row in fitting}
        self.fields["legal_basis"].choices = [(row.code, _described(row)) for row in fitting]

    def clean(self):
        """The day of review, where the basis needs one."""
        cleaned = super().clean()
        basis = self.rows.get(cleaned.get("legal_basis"))
        if basis is not None and "review_on" in cleaned:
            try:
                check_review_day(basis, cleaned["review_on"])
            except Refused as refused:
                self.add_error("review_on", str(refused))
        return cleaned

    def words(self) -> dict:
        """The decision as the action takes it."""
        data = {key: value for key, value in self.cleaned_data.items() if key != "version"}
        return data | {"legal_basis": self.rows[data["legal_basis"]]}


def _described(row: LegalBasis) -> str:
    parts = [str(row.get_code_display()), row.explanation, gettext("記録すること：%(what)s") % {"what": row.evidence}]
    if row.approved_afterwards:
        parts.append(gettext("すぐに送り、あとで別の人の承認を受けます。"))
    return "　".join(parts)
