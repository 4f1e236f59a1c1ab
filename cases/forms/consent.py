"""同意を記録する・撤回を記録する."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor, Capability, Refused, readers_of
from akishima_support.japanese.fields import WarekiDateField
from akishima_support.ui.forms import Form, ModelForm, SubmissionTokenMixin
from cases.codes.consent import Category, ConsentMethod, ConsentStatus, ConsentSubject
from cases.forms.pick import PickField
from cases.models import Consent, Person
from cases.models.consent import IN_FORCE
from cases.rules.consents import RECORDABLE, check_subject
from network.models import Organization
from network.rules.choosing import choice_label

HOW = ["method", "given_on", "valid_until", "explained_by", "explanation_version", "witness"]


class ConsentForm(SubmissionTokenMixin, ModelForm):
    """For one recipient, never for 「関係機関すべて」; a refusal and "could not be asked" are recorded here too."""

    draft_name = "consent_new"

    recipient = PickField(label=_("渡す先の機関"))
    status = forms.ChoiceField(
        label=_("同意の状態"),
        choices=[(status.value, status.label) for status in RECORDABLE],
        widget=forms.RadioSelect,
    )
    categories = forms.MultipleChoiceField(
        label=_("渡してよい情報"), choices=Category.choices, required=False, widget=forms.CheckboxSelectMultiple
    )
    subject = forms.ChoiceField(
        label=_("同意した方"),
        choices=ConsentSubject.choices,
        initial=ConsentSubject.SELF,
        widget=forms.RadioSelect,
        help_text=_(
            "同意できるのは、ご本人が自分の情報についてだけです。親御さんは、18歳以上のお子さんに代わって同意できません。"
            "ご家族が自分の情報について同意するときは、ご家族の記録に書きます。"
        ),
    )
    method = forms.ChoiceField(
        label=_("確認の方法"), required=False, choices=[("", _("選んでください")), *ConsentMethod.choices]
    )
    given_on = WarekiDateField(label=_("同意した日"), required=False, latest=timezone.localdate)
    valid_until = WarekiDateField(label=_("同意の期限"), required=False)
    readers = {"note": lambda: readers_of(Capability.CONSENT_WRITE)}
    fieldsets = [
        (_("何についての同意か"), ["recipient", "status", "categories"], False),
        (_("どなたの同意か"), ["subject", "subject_name", "subject_evidence", "own_will"], False),
        (_("いつ・どのように"), HOW, False),
        (_("そのほか"), ["heard_via", "note"], False),
    ]

    class Meta:
        model = Consent
        fields = [
            "status",
            "categories",
            "subject",
            "subject_name",
            "subject_evidence",
            "own_will",
            *HOW,
            "heard_via",
            "note",
        ]
        help_texts = {
            "subject_evidence": _("成年後見人等では必ず書きます。例 登記事項証明書（令和8年10月、写し）"),
            "own_will": _("法定代理人が同意するときも、ご本人の気持ちを聞いて書きます。"),
            "heard_via": _("ご本人から直接聞いていないとき（例 母）"),
            "explanation_version": _("例 令和8年4月版"),
        }

    def __init__(self, *args, person: Person, actor: Actor, **kwargs):
        super().__init__(*args, **kwargs)
        self.person = person
        bodies = Organization.objects.valid_on(timezone.localdate()).exclude(pk=actor.organization_id)
        rows = bodies.with_other_names().in_order()
        self.fields["recipient"].offer(rows, choice_label, empty=str(_("選んでください")))
        self.initial.setdefault("explained_by", actor.user_name)

    def clean(self):
        """What a consent in force must say, and whose word counts."""
        cleaned = super().clean()
        if cleaned.get("status") in IN_FORCE:
            self._check_given(cleaned)
        elif cleaned.get("status") and cleaned.get("categories"):
            self.add_error("categories", _("同意がないときは、渡してよい情報を選べません。"))
        self._check_subject(cleaned)
        start, end = cleaned.get("given_on"), cleaned.get("valid_until")
        if start and end and end < start:
            self.add_error("valid_until", _("同意した日より後の日を入力してください。"))
        return cleaned

    def _check_given(self, cleaned: dict) -> None:
        needed = {
            "categories": _("渡してよい情報を一つ以上選んでください。"),
            "method": _("確認の方法を選んでください。"),
            "given_on": _("同意した日を入力してください。"),
        }
        for name, message in needed.items():
            if name in cleaned and not cleaned[name]:
                self.add_error(name, message)

    def _check_subject(self, cleaned: dict) -> None:
        subject = cleaned.get("subject")
        if subject is None:
            return
        try:
            check_subject(self.person, subject, cleaned.get("given_on") or timezone.localdate())
        except Refused as refused:
            self.add_error("subject", str(refused))
        if subject != ConsentSubject.SELF and not cleaned.get("subject_name", "?"):
            self.add_error("subject_name", _("代理人等のお名前を書いてください。"))
        if subject == ConsentSubject.GUARDIAN and not cleaned.get("subject_evidence", "?"):
            self.add_error("subject_evidence", _("代理権を確かめた書類を書いてください。"))
        if subject == ConsentSubject.LEGAL_REPRESENTATIVE and not cleaned.get("own_will", "?"):
            self.add_error("own_will", _("ご本人の気持ちを聞いて書いてください。"))
        if cleaned.get("status") == ConsentStatus.NOT_POSSIBLE and subject != ConsentSubject.SELF:
            self.add_error("status", _("代理人等が同意するときは、同意の状態を選び直してください。"))

    def consent_fields(self) -> dict:
        """Fields of Consent; each category once."""
        fields = {name: self.cleaned_data[name] for name in ("recipient", *self._meta.fields)}
        return fields | {"categories": list(dict.fromkeys(fields["categories"]))}


class ConsentWithdrawForm(Form):
    """How the withdrawal came."""

    reason = forms.CharField(
        label=_("撤回の経緯"), max_length=300, required=False, help_text=_("例 電話でご本人から申し出があった。")
    )
    readers = {"reason": lambda: readers_of(Capability.CONSENT_WRITE)}
