"""ケースを開く: a next check date is always asked for, so that nobody falls out of sight."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor, Capability, readers_of
from akishima_support.japanese.fields import WarekiDateField
from akishima_support.ui.forms import Form, SubmissionTokenMixin
from cases.actions.people import NewPerson
from cases.codes.consultation import Urgency
from cases.forms.checks import refuse_past
from cases.forms.person_fields import NewPersonMixin
from cases.forms.pick import HiddenRowField, PickField
from cases.models import Consultation, Person
from cases.rules.staff import window_staff

CASE_FIELDS = ["next_check_on", "next_check_note", "lead_worker", "urgency", "household_8050"]
PERSON_FIELDS = ["person_name", "person_kana", "person_nickname", "person_born", "person_age"]


class ConsultationOpenCaseForm(NewPersonMixin, SubmissionTokenMixin, Form):
    """The person, where none is recorded yet, and the first next check."""

    next_check_on = WarekiDateField(label=_("次の確認日"))
    next_check_note = forms.CharField(label=_("次に確認すること"), max_length=200, required=False)
    lead_worker = PickField(label=_("主担当者"))
    urgency = forms.ChoiceField(label=_("緊急度"), choices=Urgency.choices, widget=forms.RadioSelect)
    household_8050 = forms.BooleanField(label=_("8050世帯（80代の親と50代のお子さん など）"), required=False)
    person = HiddenRowField(missing=_("選んだ方が見つかりません。もう一度選んでください。"))
    readers = {"next_check_note": lambda: readers_of(Capability.CASE_READ)}

    def __init__(self, *args, consultation: Consultation, actor: Actor, **kwargs):
        super().__init__(*args, **kwargs)
        staff = window_staff(timezone.localdate())
        self.fields["lead_worker"].offer(staff, lambda user: user.name)
        start = {
            "lead_worker": next((user for user in staff if user.pk == actor.user_id), None),
            "urgency": consultation.urgency,
            "next_check_on": consultation.next_on,
            "next_check_note": consultation.next_step[:200],
        }
        if consultation.person_id is None and consultation.relation == "self":
            start["person_nickname"] = consultation.consulter_name
        self.initial = start | self.initial  # what was typed before a choice wins
        self.fields["person"].find = lambda uid: Person.objects.filter(uid=uid).first()
        if consultation.person_id is not None:
            for name in [*PERSON_FIELDS, "person"]:
                del self.fields[name]

    @property
    def fieldsets(self):
        """The person first, when there is one to describe."""
        return [(_("ご本人(分かるところまで)"), PERSON_FIELDS, False), (_("ケース"), CASE_FIELDS, False)]

    def clean_next_check_on(self):
        """Today or later."""
        return refuse_past(self.cleaned_data["next_check_on"])

    def clean(self):
        """Somebody known may be chosen in the place of somebody new."""
        cleaned = super().clean()
        person = cleaned.get("person")
        if person and all(name in cleaned for name in PERSON_FIELDS) and self.says_more_than(person):
            message = _("選んだ方の記録と違うことが書かれています。別の方なら「選び直す」を押してください。")
            self.add_error("person_name", message)
        return cleaned

    def about(self, as_new: str) -> Person | NewPerson:
        """Whom the case is about, where the consultation does not say; `as_new` is why somebody new is nobody known."""
        return self.cleaned_data.get("person") or NewPerson(self.new_person(), as_new)

    def case_fields(self) -> dict:
        """Fields of Case."""
        return {name: self.cleaned_data[name] for name in CASE_FIELDS}
