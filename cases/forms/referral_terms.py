"""What is agreed with one act alone: its boxes stand on the page of that act, and on no other (`ACTS`)."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Refused
from akishima_support.japanese.fields import WarekiDateField
from cases.acts import ACTS
from cases.codes.code_list import CodeList
from cases.codes.referral import Act, FirstContact, InfoPurpose
from cases.forms.checks import refuse_past
from cases.forms.code_fields import CodesChoice
from cases.forms.referral_move import TEXT_LIMIT
from cases.models import Referral
from cases.rules.plans_of_acts import NOTE, check_days
from network.models import CatchmentArea

# Texts of the terms that the sender alone reads, and those that cross.
OWN_TEXTS = {"named_because"}
CROSSING_TEXTS = {NOTE}


def fields_for(act: Act) -> dict[str, forms.Field]:
    """The boxes of the act, by the names of `ACTS`."""
    return {name: BOXES[name](act) for name in ACTS[act].terms}


def initial_terms(referral: Referral) -> dict:
    """What is agreed so far."""
    values = {name: getattr(referral, name) for name in ACTS[referral.act].terms if name not in (NOTE, "area")}
    area = {"area": str(referral.area_id)} if referral.area_id else {}
    return values | area | {NOTE: referral.prepared.get(NOTE, "")}


class TermsMixin(forms.Form):
    """Cleans the boxes of `fields_for`. Stands before MoveForm in the bases."""

    def clean_meeting_on(self):
        """Not in the past."""
        return refuse_past(self.cleaned_data["meeting_on"])

    def clean_overlap_until(self):
        """Not in the past."""
        return refuse_past(self.cleaned_data["overlap_until"])

    def clean_area(self) -> CatchmentArea | None:
        """The area itself."""
        number = self.cleaned_data["area"]
        return CatchmentArea.objects.filter(pk=number).first() if number else None

    def clean(self):
        """The days fit each other."""
        cleaned = super().clean()
        if cleaned.get("overlap_until") and "meeting_on" in cleaned:
            try:
                check_days(Act.HANDOVER, cleaned["meeting_on"], cleaned["overlap_until"], timezone.localdate())
            except Refused as refusal:
                self.add_error("meeting_on", refusal.message)
        return cleaned

    def terms(self) -> dict:
        """The terms as the action takes them."""
        return {name: self.cleaned_data[name] for name in ACTS[self.referral.act].terms if name in self.cleaned_data}


def _first_contact(act: Act) -> forms.Field:
    return forms.ChoiceField(
        label=_("最初の連絡"),
        required=False,
        choices=[("", _("まだ決めていない")), *FirstContact.choices],
        widget=forms.RadioSelect,
        help_text=_("受ける機関から連絡するときは、電話などを渡す情報に含めます。"),
    )


def _meeting_on(act: Act) -> forms.Field:
    is_joint = act == Act.HANDOVER
    return WarekiDateField(
        label=_("合同面談の日") if is_joint else _("最初に会う予定の日"),
        required=False,
        help_text=_("決まっていなければ空けておき、送ったあとで「日程を変える」で入れられます。"),
    )


def _overlap_until(act: Act) -> forms.Field:
    return WarekiDateField(
        label=_("重なりの期間の終わり"),
        required=True,
        help_text=_("受け入れられてからこの日まで、前の主担当と新しい主担当が一緒に支えます。"),
    )


def _handover_note(act: Act) -> forms.Field:
    return forms.CharField(
        label=_("引継書"),
        max_length=TEXT_LIMIT,
        widget=forms.Textarea,
        help_text=_("これまでの経過と、続けてほしいこと。⑥生活歴・課題の情報として渡すため、⑥の同意が要ります。"),
    )


def _area(act: Act) -> forms.Field:
    return forms.ChoiceField(
        label=_("お住まいの地区"),
        required=False,
        choices=[("", _("分からない")), *((str(area.pk), area.name) for area in CatchmentArea.objects.in_order())],
        help_text=_("どの機関がどの地区を担当するかは、名簿のとおりです。"),
    )


def _named_because(act: Act) -> forms.Field:
    return forms.CharField(
        label=_("お名前を出す理由"),
        max_length=300,
        required=False,
        widget=forms.Textarea(attrs={"class": "input--low", "rows": 2}),
        help_text=_(
            "照会は、まずお名前を出さずに行います。お名前などを渡すときだけ、出さなければならない理由を書きます。"
        ),
    )


def _info_purpose(act: Act) -> forms.Field:
    return forms.ChoiceField(label=_("伝える目的"), choices=InfoPurpose.choices, widget=forms.RadioSelect)


def _asked_outcomes(act: Act) -> forms.Field:
    return CodesChoice(
        CodeList.ASKED_OUTCOME,
        label=_("お願いする成果"),
        help_text=_("選ぶと、終了の報告で、一つずつ「達成・一部・できなかった・不明」の答えが返ってきます。"),
    )


BOXES = {
    "asked_outcomes": _asked_outcomes,
    "first_contact": _first_contact,
    "meeting_on": _meeting_on,
    "overlap_until": _overlap_until,
    NOTE: _handover_note,
    "area": _area,
    "named_because": _named_because,
    "info_purpose": _info_purpose,
}
