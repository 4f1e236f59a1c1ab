"""Inviting bodies to a meeting, and what they answer."""

from django import forms
from django.utils.translation import gettext_lazy as _

from akishima_support.ui.forms import Form, VersionMixin
from network.activity_codes import AttendanceRole, InvitationAnswer
from network.codes import MembershipStatus
from network.forms.directory_form import RowsField, body_choice
from network.models import Meeting, MeetingAttendance, Organization, PlatformMembership

ROLE_OF_MEMBERSHIP = {
    MembershipStatus.OBSERVER: AttendanceRole.OBSERVER,
    MembershipStatus.ADVISER: AttendanceRole.ADVISER,
}
# Whoever calls the meeting is put down as its secretariat.
ROLES = [choice for choice in AttendanceRole.choices if choice[0] != AttendanceRole.SECRETARIAT]


class PlacesField(RowsField):
    """Places on the platform, each called by its body; beside the seats with how it belongs."""

    widget = forms.CheckboxSelectMultiple

    def label_from_instance(self, place: PlatformMembership) -> str:
        """The body, and 随時参加, オブザーバー or 要確認 where it is no member."""
        if place.status == MembershipStatus.MEMBER:
            return place.organization.name
        return f"{place.organization.name} ({place.get_status_display()})"


class MeetingInviteForm(Form):
    """The members all at once, those beside the seats, and one body more at a time."""

    members = PlacesField(
        label=_("構成機関"),
        queryset=PlatformMembership.unscoped.none(),
        required=False,
        help_text=_("はじめは、まだ招いていない構成機関すべてに印が付いています。"),
    )
    beside = PlacesField(
        label=_("随時参加・オブザーバー・助言など"), queryset=PlatformMembership.unscoped.none(), required=False
    )
    extra = body_choice(_("ほかの機関・団体"), required=False, empty_label=_("招かない"))
    extra_role = forms.ChoiceField(
        label=_("その役割"),
        choices=ROLES,
        initial=AttendanceRole.GUEST,
        required=False,
        help_text=_("ゲスト・経験のある方・オブザーバーには、ゲストに公開した資料だけが見えます。"),
    )

    fieldsets = [
        (_("プラットフォームの機関"), ["members", "beside"], False),
        (_("ほかに招く機関・団体(一つずつ)"), ["extra", "extra_role"], False),
    ]

    def __init__(self, *args, meeting: Meeting, **kwargs):
        super().__init__(*args, **kwargs)
        listed = MeetingAttendance.objects.filter(meeting=meeting).values("organization")
        places = PlatformMembership.objects.current().filter(organization__isnull=False, organization__valid_until=None)
        places = places.exclude(organization__in=listed).select_related("organization").in_order()
        self.fields["members"].queryset = members = places.filter(status=MembershipStatus.MEMBER)
        self.fields["beside"].queryset = beside = places.exclude(status=MembershipStatus.MEMBER)
        if not beside.exists():
            del self.fields["beside"]
        self.fields["members"].initial = [place.pk for place in members]
        bodies = Organization.objects.filter(valid_until=None).exclude(pk__in=listed)
        self.fields["extra"].queryset = bodies.in_order()

    def clean(self) -> dict:
        """Somebody is invited."""
        cleaned = super().clean()
        if not self.errors and not self.bodies:
            raise forms.ValidationError(_("招く機関を選んでください。"), code="nobody")
        return cleaned

    @property
    def bodies(self) -> list[tuple[Organization, AttendanceRole]]:
        """Whom to invite in which role."""
        cleaned = self.cleaned_data
        places = [*cleaned.get("members", []), *cleaned.get("beside", [])]
        chosen = [(each.organization, ROLE_OF_MEMBERSHIP.get(each.status, AttendanceRole.ATTENDEE)) for each in places]
        if extra := cleaned.get("extra"):
            chosen.append((extra, AttendanceRole(cleaned["extra_role"] or AttendanceRole.GUEST)))
        return chosen


class MeetingAnswerForm(VersionMixin, Form):
    """出席 or 欠席, and whom the body sends."""

    answer = forms.ChoiceField(
        label=_("出欠"),
        choices=[choice for choice in InvitationAnswer.choices if choice[0] != InvitationAnswer.PENDING],
        widget=forms.RadioSelect,
    )
    delegate_name = forms.CharField(label=_("出席される方のお名前"), required=False, max_length=100)
    delegate_title = forms.CharField(label=_("職名"), required=False, max_length=100)

    def __init__(self, *args, seat: MeetingAttendance, **kwargs):
        self.instance = seat
        super().__init__(*args, initial=self.begin_with(seat), **kwargs)
        if seat.is_guest:
            note = _("お名前は、窓口とこの機関だけに見えます。名簿には載りません。書かなくても構いません。")
            self.fields["delegate_name"].help_text = note

    def answers(self) -> dict:
        """What was said, as the action takes it."""
        return {name: self.cleaned_data[name] for name in ("answer", "delegate_name", "delegate_title")}

    @staticmethod
    def begin_with(seat: MeetingAttendance) -> dict:
        """What was said before; before any answer the delegate of the body's seat on the platform."""
        known = seat
        if seat.answer == InvitationAnswer.PENDING and not seat.delegate_name and not seat.is_guest:
            places = PlatformMembership.objects.current().filter(organization_id=seat.organization_id)
            known = places.exclude(delegate_name="").in_order().first() or seat
        return {
            "version": seat.version,
            "answer": seat.answer if seat.answer != InvitationAnswer.PENDING else None,
            "delegate_name": known.delegate_name,
            "delegate_title": known.delegate_title,
        }


class MeetingSeatForm(MeetingAnswerForm):
    """The same as the secretariat writes it down, with the role; an answer can be open again."""

    role = forms.ChoiceField(label=_("役割"), choices=AttendanceRole.choices)
    answer = forms.ChoiceField(label=_("出欠"), choices=InvitationAnswer.choices, widget=forms.RadioSelect)

    field_order = ["role", "answer", "delegate_name", "delegate_title"]

    @staticmethod
    def begin_with(seat: MeetingAttendance) -> dict:
        """The row as it is."""
        return MeetingAnswerForm.begin_with(seat) | {"role": seat.role, "answer": seat.answer}
