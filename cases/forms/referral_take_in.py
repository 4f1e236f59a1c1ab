"""How a partner's referral goes on at the window: into a case that is open, or into a new one."""

from django import forms
from django.utils.translation import gettext_lazy as _

from akishima_support.japanese.fields import WarekiDateField
from cases.actions.referral_take_in import TakeIn
from cases.codes.consultation import Relation
from cases.forms.pick import HiddenRowField
from cases.forms.referral_move import MoveForm
from cases.models import Case, Person

ABOUT = {"about_name": "name", "about_nickname": "nickname", "about_age": "estimated_age"}


class TakeInForm(MoveForm):
    """The case, and about whom it is."""

    relation = forms.ChoiceField(
        label=_("相談に来られた方の立場"), choices=Relation.choices, initial=Relation.AGENCY_OTHER
    )
    case_no = forms.CharField(
        label=_("加えるケースの番号"),
        max_length=20,
        required=False,
        help_text=_("すでにあるケースに加えるときだけ入力します。空欄のときは新しいケースを開きます。"),
    )
    next_check_on = WarekiDateField(
        label=_("次の確認日"), required=False, help_text=_("新しいケースを開くときに要ります。例 令和9年1月15日")
    )
    household_8050 = forms.BooleanField(label=_("8050世帯（80代の親と50代のお子さん など）"), required=False)
    about_name = forms.CharField(
        label=_("氏名"),
        max_length=100,
        required=False,
        help_text=_("渡された情報の方とは別の方（お子さんなど）のケースにするときだけ入力します。"),
    )
    about_nickname = forms.CharField(label=_("通称・ニックネーム"), max_length=100, required=False)
    about_age = forms.IntegerField(
        label=_("およその年齢"),
        required=False,
        min_value=0,
        max_value=130,
        widget=forms.TextInput(attrs={"class": "input--short", "inputmode": "numeric"}),
    )
    person = HiddenRowField(missing=_("選んだ方が見つかりません。もう一度選んでください。"))
    text_fields = ()
    fieldsets = [
        (_("ケース"), ["relation", "next_check_on", "household_8050", "case_no"], False),
        (_("渡された情報の方とは別の方のケースにするとき"), list(ABOUT), True),
    ]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["person"].find = lambda uid: Person.objects.filter(uid=uid).first()

    def clean_case_no(self) -> Case | None:
        """The open case with that number, if the actor may see it."""
        number = self.cleaned_data["case_no"]
        case = Case.objects.open().filter(case_no=number).first() if number else None
        if number and case is None:
            raise forms.ValidationError(_("この番号の開いているケースはありません。"))
        return case

    def clean(self):
        """A new case needs its next check."""
        cleaned = super().clean()
        if not self.errors and cleaned["case_no"] is None and cleaned["next_check_on"] is None:
            self.add_error("next_check_on", _("次の確認日を入力してください。"))
        return cleaned

    def about(self) -> dict | None:
        """Fields of Person, where the case is about somebody else than the packet."""
        typed = getattr(self, "cleaned_data", {})
        return {field: typed[box] for box, field in ABOUT.items() if typed.get(box) not in (None, "")} or None

    def choice(self, as_new: str) -> TakeIn:
        """Where it goes, as the action takes it; `as_new` is why somebody new is nobody known."""
        data = self.cleaned_data
        return TakeIn(
            next_check_on=data["next_check_on"],
            case=data["case_no"],
            person=data["person"],
            about=self.about(),
            as_new=as_new,
            relation=Relation(data["relation"]),
            household_8050=data["household_8050"],
        )
