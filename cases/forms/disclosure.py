"""Boxes of a request for disclosure."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Capability, readers_of
from akishima_support.japanese.fields import WarekiDateField
from akishima_support.ui.forms import Form, SubmissionTokenMixin, VersionMixin
from cases.codes.disclosure import Decision, HandOver, Identity, Requester
from cases.models import Case, Consultation, DisclosureRequest, Person

FIELDS = (
    "subject_name", "requester", "requester_name", "identity", "identity_note", "authority", "received_on", "scope",
)  # fmt: skip
NOTHING_FOUND = _("その番号のケースや相談は見つかりません。")


def _readers() -> str:
    return readers_of(Capability.DISCLOSURE_PREPARE)


class DisclosureNewForm(SubmissionTokenMixin, Form):
    """Who asks, how that was made sure of, and what for."""

    draft_name = "disclosure_new"

    subject_name = forms.CharField(label=_("どなたの情報か（氏名）"), max_length=100)
    requester = forms.ChoiceField(
        label=_("請求した方"),
        choices=Requester.choices,
        widget=forms.RadioSelect,
        help_text=_("親御さんは、成人したお子さんの記録の開示を請求できません（成年後見人などを除く）。"),
    )
    requester_name = forms.CharField(label=_("請求した方の氏名"), max_length=100)
    identity = forms.ChoiceField(label=_("本人確認の方法"), choices=Identity.choices)
    identity_note = forms.CharField(
        label=_("確認した書類"), max_length=200, required=False, help_text=_("番号は書き写しません。")
    )
    authority = forms.CharField(
        label=_("代理権を確かめた書類"),
        max_length=200,
        required=False,
        help_text=_("代理人のとき。例 戸籍謄本、登記事項証明書、委任状と印鑑登録証明書"),
    )
    received_on = WarekiDateField(label=_("受付日"), latest=timezone.localdate)
    scope = forms.CharField(label=_("請求の内容"), widget=forms.Textarea(attrs={"rows": 3}))
    readers = {"scope": _readers}
    fieldsets = [
        (_("どなたの情報か"), ["subject_name", "scope"], False),
        (_("請求した方"), ["requester", "requester_name", "authority"], False),
        (_("受付"), ["received_on", "identity", "identity_note"], False),
    ]

    def __init__(self, *args, person: Person | None, **kwargs):
        super().__init__(*args, **kwargs)
        self.person = person
        self.initial.setdefault("received_on", timezone.localdate())
        self.initial.setdefault("scope", _("相談・支援に関する記録のすべて"))
        if person is not None:
            self.initial.setdefault("subject_name", person.label)

    def clean(self):
        """A representative shows a paper; somebody else than the person has a name of their own."""
        cleaned = super().clean()
        if cleaned.get("requester", Requester.SELF) != Requester.SELF and not cleaned.get("authority", "?"):
            self.add_error("authority", _("代理権を確かめた書類を書いてください。"))
        if cleaned.get("identity") == Identity.OTHER and not cleaned.get("identity_note", "?"):
            self.add_error("identity_note", _("どのように確かめたかを書いてください。"))
        return cleaned

    def request_fields(self) -> dict:
        """Fields of DisclosureRequest."""
        return {name: self.cleaned_data[name] for name in FIELDS}


class AboutRequestForm(VersionMixin, Form):
    """A form about one request; it carries the version that the page showed."""

    heading = ""

    def __init__(self, *args, disclosure: DisclosureRequest, **kwargs):
        super().__init__(*args, **kwargs)
        self.disclosure = disclosure
        self.initial["version"] = disclosure.version


class DisclosureLinkForm(AboutRequestForm):
    """Whose records it is about: by the number of a case or of a consultation, never by a name."""

    heading = _("どなたの記録かを結びつける")

    record_no = forms.CharField(label=_("ケース番号か受付番号"), max_length=20, help_text=_("例 R8-0012"))

    def clean_record_no(self) -> str:
        """A case, else a consultation with a person, as far as they may be seen."""
        number = self.cleaned_data["record_no"]
        case = Case.objects.filter(case_no=number).select_related("person").first()
        found = case or Consultation.objects.filter(reception_no=number, person__isnull=False).first()
        if found is None:
            raise forms.ValidationError(NOTHING_FOUND)
        self.person = found.person
        return number


class DisclosureExtendForm(AboutRequestForm):
    """Why it takes longer."""

    heading = _("決定の期限を延長する")

    reason = forms.CharField(label=_("延長の理由"), max_length=300, help_text=_("請求した方に文書で知らせます。"))
    readers = {"reason": _readers}


class DisclosureReviewForm(AboutRequestForm):
    """Whether the marking is right."""

    heading = _("墨消しを確かめる")

    agreed = forms.ChoiceField(
        label=_("墨消し"),
        choices=[("yes", _("このとおり承認する")), ("no", _("直してもらう"))],
        widget=forms.RadioSelect,
    )
    note = forms.CharField(label=_("直してほしいこと"), max_length=300, required=False)
    readers = {"note": _readers}

    def clean(self):
        """Giving it back says what to mend."""
        cleaned = super().clean()
        if cleaned.get("agreed") == "no" and not cleaned.get("note", "?"):
            self.add_error("note", _("どこを直すかを書いてください。"))
        return cleaned


class DisclosureDecideForm(AboutRequestForm):
    """What is answered, and why."""

    heading = _("開示請求に決定する")
    draft_name = "disclosure_decide"

    decision = forms.ChoiceField(label=_("決定"), choices=Decision.choices, widget=forms.RadioSelect)
    decision_reason = forms.CharField(
        label=_("決定の理由"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("全部開示のほかは必ず書きます。決定通知書にこのまま載ります。"),
    )
    harm_checked = forms.BooleanField(
        label=_("開示してもご本人の権利利益を害さないことを確かめた"),
        required=False,
        help_text=_("法定代理人からの請求のとき"),
    )
    readers = {"decision_reason": _readers}

    def clean(self):
        """Everything but the whole needs a reason."""
        cleaned = super().clean()
        if cleaned.get("decision") not in (None, Decision.FULL) and not cleaned.get("decision_reason", "?"):
            self.add_error("decision_reason", _("決定の理由を書いてください。"))
        return cleaned


class DisclosureHandOverForm(AboutRequestForm):
    """When and how the answer was given."""

    heading = _("通知・交付を記録する")

    handed_over_on = WarekiDateField(label=_("通知・交付した日"), latest=timezone.localdate)
    hand_over = forms.ChoiceField(label=_("通知・交付の方法"), choices=HandOver.choices, widget=forms.RadioSelect)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial.setdefault("handed_over_on", timezone.localdate())

    def clean_handed_over_on(self):
        """Not before the decision."""
        day = self.cleaned_data["handed_over_on"]
        decided = self.disclosure.decided_at
        if decided is not None and day < timezone.localdate(decided):
            raise forms.ValidationError(_("決定した日より前の日です。"))
        return day


class DisclosureWithdrawForm(AboutRequestForm):
    """Why it was taken back."""

    heading = _("取下げを記録する")

    note = forms.CharField(label=_("取下げの理由"), max_length=300)
    readers = {"note": _readers}
