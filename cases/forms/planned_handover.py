"""A 引継ぎ at 18: about whom, to whom, and what is to be done until then."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor
from akishima_support.japanese.fields import PartialDateField
from akishima_support.ui.forms import Form, SubmissionTokenMixin, VersionMixin
from cases.codes.referral import Act
from cases.forms.pick import PickField
from cases.models import Person, PlannedHandover
from cases.rules.bodies import bodies_for
from network.models import Organization
from network.rules.choosing import choice_label

NEW_PERSON = ("name", "kana", "nickname", "born")


class PlannedHandoverForm(SubmissionTokenMixin, Form):
    """For somebody whose record is kept here already only the body and the note are asked for."""

    name = forms.CharField(label=_("氏名"), max_length=100, required=False)
    kana = forms.CharField(label=_("ふりがな"), max_length=100, required=False)
    nickname = forms.CharField(label=_("通称・ニックネーム"), max_length=100, required=False)
    born = PartialDateField(
        label=_("生年月日"),
        latest=timezone.localdate,
        help_text=_("例 平成21年4月5日、2009-04-05。18歳になる日を数えるため、日まで要ります。"),
    )
    to_organization = PickField(label=_("引継ぎ先"))
    note = forms.CharField(
        label=_("引継ぎまでにすること"),
        max_length=300,
        required=False,
        widget=forms.Textarea(attrs={"class": "input--low"}),
        help_text=_("例 半年前に、ご本人と保護者の方に引継ぎの話をする。"),
    )

    def __init__(self, *args, person: Person | None, actor: Actor, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.person = person
        if person is not None:
            for name in NEW_PERSON:
                del self.fields[name]
        bodies = bodies_for(Act.HANDOVER, actor)
        self.fields["to_organization"].offer(bodies, choice_label)
        self.initial.setdefault("to_organization", next((body for body in bodies if body.is_window), None))
        self.readers = dict.fromkeys(self.fields, actor.organization_name)

    def clean(self):
        """Somebody new must be called something."""
        cleaned = super().clean()
        if self.person is None and not (cleaned.get("name") or cleaned.get("nickname")):
            self.add_error("name", _("氏名か通称のどちらかを入力してください。"))
        return cleaned

    def words(self) -> dict:
        """What the action takes."""
        data = self.cleaned_data
        return {
            "about": self.person or self._new_person(),
            "to_organization": data["to_organization"],
            "note": data["note"],
            "token": data["submission_token"],
        }

    def _new_person(self) -> dict:
        born = self.cleaned_data["born"]
        fields = {name: self.cleaned_data[name] for name in ("name", "kana", "nickname")}
        return fields | {"born_on": born.earliest, "born_precision": born.precision}


class PlannedHandoverEditForm(VersionMixin, PlannedHandoverForm):
    """The birthday, the body and the note of a plan, with the version that was seen."""

    def __init__(self, *args, planned: PlannedHandover, actor: Actor, **kwargs) -> None:
        super().__init__(*args, person=None, actor=actor, **kwargs)
        for name in ("name", "kana", "nickname", "submission_token"):
            del self.fields[name]
        self.person = planned.person
        bodies = list(self.fields["to_organization"].rows.values())
        if planned.to_organization not in bodies:
            bodies += Organization.objects.with_other_names().filter(pk=planned.to_organization_id)
        self.fields["to_organization"].offer(bodies, choice_label)
        self.initial |= {
            "born": planned.person.born_on,
            "to_organization": planned.to_organization,
            "note": planned.note,
            "version": planned.version,
        }

    def words(self) -> dict:
        """What the action takes."""
        data, born = self.cleaned_data, self.cleaned_data["born"]
        same = {name: data[name] for name in ("to_organization", "note", "version")}
        return same | {"born": (born.earliest, born.precision)}


class DropForm(Form):
    """Why it is given up."""

    reason = forms.CharField(
        label=_("取りやめる理由"), max_length=300, widget=forms.Textarea(attrs={"class": "input--low"})
    )


class BeginHandoverForm(Form):
    """Whether the person was asked again after a no."""

    despite_no = forms.BooleanField(label=_("もう一度気持ちを確かめた"), required=False)
