"""支援経過を記録する: fact, statement and opinion apart, because the person may ask to read them."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Capability, readers_of
from akishima_support.japanese.fields import WarekiDateField
from akishima_support.ui.forms import ModelForm, SubmissionTokenMixin
from cases.codes.case import Counterpart, RecordMethod, RecordResult
from cases.codes.person import GoingOutLevel
from cases.codes.phrase import PhraseBox
from cases.forms.checks import refuse_past
from cases.forms.moments import MomentMixin
from cases.forms.phrases import PhrasesMixin
from cases.forms.pick import PickManyField
from cases.models import ProgressRecord
from cases.rules.bodies import bodies_today
from cases.rules.third_party import TEXTS as MASKED
from cases.rules.third_party import unknown_passages
from network.models import Material

HEAD = ["on", "clock", "method", "counterpart", "result", "minutes"]
LEFT = ["left_what", "left_where", "left_count"]
TEXTS = ["fact", "statement", "informant", "opinion", "next_step", "third_party_passages", "joint_with", *LEFT[:2]]
MOST_COPIES = 1000
CHOOSE = ("", _("選んでください"))


class CaseRecordNewForm(PhrasesMixin, MomentMixin, SubmissionTokenMixin, ModelForm):
    """One entry, with the next check and the level of going out where there is news of it."""

    heading = _("支援経過を記録する")
    draft_name = "case_record_new"
    asks_what_was_left = True

    method = forms.ChoiceField(label=_("方法"), choices=[CHOOSE, *RecordMethod.choices])
    counterpart = forms.ChoiceField(label=_("相手"), choices=Counterpart.choices, initial=Counterpart.NOBODY)
    result = forms.ChoiceField(label=_("結果"), choices=RecordResult.choices, initial=RecordResult.NONE)
    minutes = forms.IntegerField(
        label=_("所要時間(分)"),
        required=False,
        min_value=0,
        max_value=1440,
        widget=forms.TextInput(attrs={"class": "input--short", "inputmode": "numeric"}),
    )
    level = forms.ChoiceField(
        label=_("外出の程度"), required=False, choices=[("", _("今回は聞いていない")), *GoingOutLevel.choices]
    )
    next_on = WarekiDateField(label=_("次回の日"), required=False, help_text=_("次に会う日、電話をする日など"))
    next_is_check = forms.BooleanField(label=_("次回の日を、次の確認日にする"), required=False)
    next_check_on = WarekiDateField(
        label=_("次の確認日"), required=False, help_text=_("次回の日と別の日に変えるときだけ")
    )
    leaflet = forms.ChoiceField(label=_("チラシ"), required=False, help_text=_("選ぶと、窓口の残部から減ります。"))
    left_count = forms.IntegerField(
        label=_("部数"),
        required=False,
        min_value=1,
        max_value=MOST_COPIES,
        widget=forms.TextInput(attrs={"class": "input--short", "inputmode": "numeric"}),
    )
    joint_organizations = PickManyField(label=_("一緒に対応した機関"), required=False)
    readers = dict.fromkeys(TEXTS, lambda: readers_of(Capability.CASE_READ))
    phrase_boxes = {
        "fact": PhraseBox.FACT,
        "statement": PhraseBox.STATEMENT,
        "opinion": PhraseBox.OPINION,
        "next_step": PhraseBox.NEXT_STEP,
    }
    fieldsets = [
        (_("いつ・どのように"), HEAD, False),
        (_("内容"), ["fact", "statement", "informant", "opinion"], False),
        (_("第三者の情報"), ["third_party", "third_party_passages"], True),
        (_("一緒に対応した機関・担当"), ["joint_with", "joint_organizations"], True),
        (_("手紙・チラシを置いてきたとき"), ["leaflet", *LEFT], True),
        (_("これから"), ["next_step", "next_on", "next_is_check", "next_check_on", "level"], False),
    ]

    class Meta:
        model = ProgressRecord
        fields = [
            "method",
            "counterpart",
            "result",
            "fact",
            "statement",
            "informant",
            "opinion",
            "third_party",
            "third_party_passages",
            "joint_with",
            "minutes",
            "next_step",
            "next_on",
            *LEFT,
        ]
        help_texts = {
            "fact": _("見たこと・したことだけを書きます。"),
            "statement": _("お話をそのまま書きます。"),
            "informant": _("話した方、外出の程度を教えてくれた方（例 母）"),
            "opinion": _("職員の見立てや方針。ご本人が開示を求めて読むことがあります。"),
            "third_party_passages": _("開示を求められたときに伏せる部分を、本文からそのまま、一行に一つずつ写します。"),
            "left_what": _("例 手紙、電話番号を書いたメモ"),
            "left_where": _("例 郵便受け、玄関の前、お母さまに預けた"),
            "joint_with": _("担当の方のお名前など（例 西部包括 ○○さん）"),
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.start_with(self.instance.occurred_at)
        self.fields["joint_organizations"].offer(bodies_today(), lambda body: body.name)
        if "leaflet" in self.fields:
            self.leaflets = {str(each.pk): each for each in Material.objects.in_order()}
            choices = [(key, each.name) for key, each in self.leaflets.items()]
            self.fields["leaflet"].choices = [("", _("選ばない")), *choices]

    def clean_leaflet(self):
        """The leaflet itself."""
        return self.leaflets.get(self.cleaned_data["leaflet"])

    def clean_next_check_on(self):
        """Today or later."""
        return refuse_past(self.cleaned_data["next_check_on"])

    def clean(self):
        """Somebody's words need somebody; and an empty entry tells nothing."""
        cleaned = super().clean()
        if cleaned.get("statement") and not cleaned.get("informant") and "informant" in cleaned:
            self.add_error("informant", _("どなたの話かを書いてください。"))
        self._check_passages(cleaned)
        self._check_left(cleaned)
        self._check_next(cleaned)
        told = any(cleaned.get(name) for name in ("fact", "statement", "opinion", "level", "leaflet", "left_what"))
        if not told and cleaned.get("result") in (RecordResult.NONE, None):
            self.add_error("fact", _("内容を書くか、結果を選んでください。"))
        return cleaned

    def _check_passages(self, cleaned: dict) -> None:
        """What is marked stands in the text, and marks the record."""
        marked = cleaned.get("third_party_passages", "")
        unknown = unknown_passages(marked, [cleaned.get(name) or "" for name in MASKED])
        if unknown:
            message = _("「%(text)s」は本文にありません。本文からそのまま写してください。")
            self.add_error("third_party_passages", message % {"text": unknown[0][:50]})
        if marked:
            cleaned["third_party"] = True

    def _check_left(self, cleaned: dict) -> None:
        """What was left, where it says that something was."""
        is_said = cleaned.get("left_what") or cleaned.get("leaflet") or getattr(self.instance, "leaflet_id", None)
        is_asked = cleaned.get("left_where") or cleaned.get("left_count")
        is_asked = is_asked or (self.asks_what_was_left and cleaned.get("method") == RecordMethod.MATERIAL_LEFT)
        if is_asked and not is_said and "left_what" in cleaned:
            self.add_error("left_what", _("置いてきた物を書くか、チラシを選んでください。"))

    def _check_next(self, cleaned: dict) -> None:
        """The day of the next contact becomes the next check where that is wished."""
        if not cleaned.get("next_is_check") or "next_on" not in cleaned:
            return
        if cleaned["next_on"] is None:
            self.add_error("next_on", _("次の確認日にする日を入力してください。"))
        elif cleaned["next_on"] < timezone.localdate():
            self.add_error("next_on", _("次の確認日には、今日か、これからの日を入力してください。"))
        elif cleaned.get("next_check_on") not in (None, cleaned["next_on"]):
            self.add_error("next_check_on", _("次回の日と違う日です。どちらか一方にしてください。"))

    def record_fields(self) -> dict:
        """Fields of ProgressRecord, and the bodies that took part."""
        names = [*self._meta.fields, *({"joint_organizations", "leaflet"} & self.fields.keys())]
        return {name: self.cleaned_data[name] for name in names} | {"occurred_at": self.moment()}

    def extra(self) -> dict:
        """What is written beside the entry."""
        cleaned = self.cleaned_data
        next_check_on = cleaned["next_on"] if cleaned["next_is_check"] else cleaned["next_check_on"]
        return {"level": cleaned["level"], "next_check_on": next_check_on}
