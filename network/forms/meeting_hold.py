"""Who was there, body by body."""

from django import forms
from django.utils.translation import gettext_lazy as _

from akishima_support.ui.forms import Form, VersionMixin
from network.actions.meetings import Presence
from network.activity_codes import AttendanceRole, InvitationAnswer
from network.forms.directory_form import body_choice
from network.forms.meeting_seats import ROLES
from network.models import Meeting, MeetingAttendance, Organization

COLUMNS = ("attended", "name", "title")


class MeetingHoldForm(VersionMixin, Form):
    """A line for each body on the list, and one that came without being on it."""

    extra = body_choice(_("名簿にない機関・団体が出席した"), required=False, empty_label=_("なし"))
    extra_role = forms.ChoiceField(label=_("その役割"), choices=ROLES, initial=AttendanceRole.ATTENDEE, required=False)

    def __init__(self, *args, meeting: Meeting, **kwargs):
        self.instance = meeting
        super().__init__(*args, **kwargs)
        rows = MeetingAttendance.objects.filter(meeting=meeting).select_related("organization").in_order()
        self.seats = list(rows)
        for seat in self.seats:
            self._add_line(seat)
        listed = [seat.organization_id for seat in self.seats]
        bodies = Organization.objects.filter(valid_until=None).exclude(pk__in=listed)
        self.fields["extra"].queryset = bodies.in_order()

    def _add_line(self, seat: MeetingAttendance) -> None:
        body = seat.organization.name
        came = seat.answer != InvitationAnswer.NO if seat.attended is None else seat.attended
        labels = {"attended": _("%(body)s：出席"), "name": _("%(body)s：出席者"), "title": _("%(body)s：職名")}
        for column, label in labels.items():
            text = label % {"body": body}
            if column == "attended":
                field = forms.BooleanField(label=text, required=False, initial=came)
            else:
                value = getattr(seat, f"delegate_{column}")
                field = forms.CharField(label=text, required=False, max_length=100, initial=value)
            field.widget.attrs["aria-label"] = text
            self.fields[f"{column}_{seat.pk}"] = field

    @property
    def lines(self) -> list[tuple]:
        """(the seat, its boxes in the order of the columns)."""
        return [(seat, [self[f"{column}_{seat.pk}"] for column in COLUMNS]) for seat in self.seats]

    @property
    def wrong(self) -> list[tuple]:
        """The fields for the summary of errors."""
        return [(field, field.errors) for field in self.visible_fields()]

    @property
    def present(self) -> list[Presence]:
        """What was seen of each body; who was not there has sent nobody."""
        return [self._presence(seat) for seat in self.seats]

    def _presence(self, seat: MeetingAttendance) -> Presence:
        attended, name, title = (self.cleaned_data[f"{column}_{seat.pk}"] for column in COLUMNS)
        return Presence(seat, True, name, title) if attended else Presence(seat, False)

    @property
    def added(self) -> list[tuple]:
        """The body that came without being on the list, with its role."""
        extra = self.cleaned_data["extra"]
        return [(extra, AttendanceRole(self.cleaned_data["extra_role"] or AttendanceRole.ATTENDEE))] if extra else []


class MeetingReasonForm(VersionMixin, Form):
    """Why; read by all who know of the meeting."""

    reason = forms.CharField(max_length=300, help_text=_("会議の画面を見られる方すべてが読めます。"))

    def __init__(self, *args, meeting: Meeting, **kwargs):
        self.instance = meeting
        super().__init__(*args, **kwargs)


class MeetingCancelForm(MeetingReasonForm):
    """Why it will not take place."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["reason"].label = _("中止の理由")


class MeetingRestoreForm(MeetingReasonForm):
    """Why it takes place after all."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["reason"].label = _("中止を取り消す理由")
