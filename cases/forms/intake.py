"""相談受付・申込票: the boxes that the window fills in when there is time for them. None of them is asked for."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from akishima_support.japanese.fields import PartialDateField, WarekiDateField
from cases.codes.code_list import CodeList
from cases.codes.intake import Application, OnsetAgeBand, WithdrawalBand
from cases.codes.person import Gender
from cases.forms.code_fields import NOT_FILLED_IN, CodeChoice, CodesChoice
from cases.models import IntakeDetail, Person
from cases.models.code_words import current_book
from cases.models.intake_detail import BLOCKS, EMPTY
from cases.rules.intake import partial_start

BLANK = ("", NOT_FILLED_IN)
BY_DATE = ("withdrawal_started", "withdrawal_precision")
PLAIN = [name for name in EMPTY if name not in BY_DATE]
# box of the form -> field of Person
PERSON_REACH = {
    "person_gender": "gender",
    "person_gender_note": "gender_note",
    "person_postal_code": "postal_code",
    "person_address": "address",
    "person_phone": "phone",
    "person_mobile": "mobile",
    "person_email": "email",
}


class IntakeMixin(forms.Form):
    """Adds the boxes of `IntakeDetail`, and its rule that a start and a duration are not both told."""

    intake_legend = _("受付票のくわしい項目（分かるときだけ）")

    relation_note = forms.CharField(
        label=_("続柄・立場の説明"), max_length=100, required=False, help_text=_("例 父の妹、以前の担任")
    )
    purpose_stated = forms.BooleanField(label=_("利用目的を伝えた（個人情報保護法62条）"), required=False)
    rules_version = forms.CharField(
        label=_("説明した「個人情報に関する管理・取扱規程」の版"), max_length=100, required=False
    )
    explained_on = WarekiDateField(label=_("説明・申込みの日"), required=False, latest=timezone.localdate)
    explained_by = forms.CharField(label=_("説明した人"), max_length=100, required=False)
    application = forms.ChoiceField(
        label=_("申込み・情報共有への同意"),
        choices=lambda: [BLANK, *Application.choices],
        required=False,
        help_text=_("受付票の申込み欄です。機関に伝えてよいことは、同意の画面で機関ごとに記録します。"),
    )
    work_status = CodeChoice(CodeList.WORK_STATUS, label=_("仕事"))
    housing_type = CodeChoice(CodeList.HOUSING_TYPE, label=_("住居"))
    health_insurance = CodeChoice(CodeList.HEALTH_INSURANCE, label=_("健康保険"))
    pension = CodeChoice(CodeList.PENSION, label=_("年金"))
    discovery_route = CodeChoice(CodeList.DISCOVERY_ROUTE, label=_("把握経路"))
    withdrawal_started = PartialDateField(
        label=_("始まりの時期"),
        required=False,
        latest=timezone.localdate,
        help_text=_("例 令和2年、R2.4。分かるところまで"),
    )
    withdrawal_band = forms.ChoiceField(
        label=_("期間"),
        choices=lambda: [BLANK, *WithdrawalBand.choices],
        required=False,
        help_text=_("始まりの時期が分からないときだけ"),
    )
    onset_age = forms.ChoiceField(
        label=_("始まった年齢"), choices=lambda: [BLANK, *OnsetAgeBand.choices], required=False
    )
    triggers = CodesChoice(CodeList.TRIGGER, label=_("きっかけ"))
    living_situation = CodeChoice(CodeList.LIVING_SITUATION, label=_("住まい方"))
    livelihood = CodeChoice(CodeList.LIVELIHOOD, label=_("生計の主体"))
    activity = CodeChoice(CodeList.ACTIVITY, label=_("いまの活動"))
    education = CodeChoice(CodeList.EDUCATION, label=_("最終学歴"))
    medical_status = CodeChoice(CodeList.MEDICAL_STATUS, label=_("医療"))
    handbooks = CodesChoice(CodeList.HANDBOOK, label=_("障害者手帳等"))
    household_issues = CodesChoice(CodeList.HOUSEHOLD_ISSUE, label=_("世帯の課題"))
    factors = CodesChoice(CodeList.BACKGROUND_FACTOR, label=_("課題と背景要因"))
    screening = CodeChoice(CodeList.SCREENING_RESULT, label=_("スクリーニング結果"))
    intake_note = forms.CharField(
        label=_("聞き取りの補足"), max_length=5000, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )

    @property
    def print_key(self) -> tuple:
        """Untouched, the boxes look the same to everybody until a word of a code list changes."""
        return (type(self).__name__, current_book().stamp)

    def intake_parts(self) -> list[tuple]:
        """The blocks in the order of the form."""
        return [(_("来談者"), ["relation_note"]), *BLOCKS]

    def start_intake(self, detail: IntakeDetail | None) -> None:
        """Fill the boxes with what was recorded."""
        if detail is not None:
            told = {name: getattr(detail, name) for name in PLAIN}
            self.initial = told | {"withdrawal_started": partial_start(detail)} | self.initial

    def clean(self):
        """When the start is known, the duration follows from it."""
        cleaned = super().clean()
        if cleaned.get("withdrawal_started") and cleaned.get("withdrawal_band"):
            self.add_error("withdrawal_band", _("始まりの時期が分かるときは、期間を「未記入」にしてください。"))
        return cleaned

    def intake_fields(self) -> dict:
        """Fields of IntakeDetail."""
        start = self.cleaned_data["withdrawal_started"]
        return {name: self.cleaned_data[name] for name in PLAIN} | {
            "withdrawal_started": start and start.earliest,
            "withdrawal_precision": start.precision if start else "",
        }


class PersonReachMixin(forms.Form):
    """Adds the boxes of 基本情報 that the first page of a call does not show: gender, address, telephone, mail."""

    person_gender = forms.ChoiceField(label=_("性別"), choices=lambda: [BLANK, *Gender.choices], required=False)
    person_gender_note = forms.CharField(label=_("その他の性（自由記述）"), max_length=50, required=False)
    person_postal_code = forms.CharField(label=_("郵便番号"), max_length=10, required=False)
    person_address = forms.CharField(label=_("住所"), max_length=300, required=False)
    person_phone = forms.CharField(label=_("電話（自宅など）"), max_length=50, required=False)
    person_mobile = forms.CharField(label=_("電話（携帯）"), max_length=50, required=False)
    person_email = forms.CharField(label=_("メール"), max_length=200, required=False)

    def intake_parts(self) -> list[tuple]:
        """The person comes first, as on the form."""
        return [(_("ご本人の性別・住所・連絡先"), list(PERSON_REACH)), *super().intake_parts()]

    def says_more_than(self, person: Person) -> bool:
        """Whether something here stands differently in the record of the known person."""
        told = {field: self.cleaned_data[box] for box, field in PERSON_REACH.items()}
        return super().says_more_than(person) or any(text and text != getattr(person, f) for f, text in told.items())

    def new_person(self) -> dict:
        """The fields of Person that were filled in; empty when nothing was."""
        filled = {field: self.cleaned_data[box] for box, field in PERSON_REACH.items() if self.cleaned_data[box]}
        return super().new_person() | filled
