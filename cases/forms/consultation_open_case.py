"""ケースを開く: a next check date is always asked for, so that nobody falls out of sight."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor, Capability, readers_of
from akishima_support.japanese.fields import WarekiDateField
from akishima_support.ui.forms import Form, SubmissionTokenMixin
from cases.codes.consultation import Urgency
from cases.forms.checks import refuse_past
from cases.forms.person_fields import NewPersonMixin
from cases.forms.pick import PickField
from cases.models import Consultation
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
    readers = {"next_check_note": lambda: readers_of(Capability.CASE_READ)}

    def __init__(self, *args, consultation: Consultation, actor: Actor, **kwargs):
        super().__init__(*args, **kwargs)
        staff = window_staff(timezone.localdate())
        self.fields["lead_worker"].offer(staff, lambda user: user.name)
        self.initial["lead_worker"] = next((user for user in staff if user.pk == actor.user_id), None)
        self.initial["urgency"] = consultation.urgency
        self.initial["next_check_on"] = consultation.next_on
        self.initial["next_check_note"] = consultation.next_step[:200]
        if consultation.person_id is not None:
            for name in PERSON_FIELDS:
                del self.fields[name]
        elif consultation.relation == "self":
            self.initial["person_nickname"] = consultation.consulter_name

    @property
    def fieldsets(self):
        """The person first, when there is one to describe."""
        return [(_("ご本人(分かるところまで)"), PERSON_FIELDS, False), (_("ケース"), CASE_FIELDS, False)]

    def clean_next_check_on(self):
        """Today or later."""
        return refuse_past(self.cleaned_data["next_check_on"])

    def person_fields(self) -> dict:
        """Fields of the new person; empty where the person is known."""
        return self.new_person() if "person_name" in self.fields else {}

    def case_fields(self) -> dict:
        """Fields of Case."""
        return {name: self.cleaned_data[name] for name in CASE_FIELDS}
