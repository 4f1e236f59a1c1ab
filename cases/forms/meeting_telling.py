"""会議で伝えたことを記録する: first which meeting, on what and which categories; then who heard it.

Whoever comes from the page of a meeting says first of which case.
"""

from datetime import timedelta

from django import forms
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor, Capability, readers_of
from akishima_support.japanese.formats import format_date
from akishima_support.ui.forms import Form, SubmissionTokenMixin
from cases.codes.consent import BasisCode, Category, Direction, LedgerBasis, Means
from cases.forms.pick import PickField, PickManyField
from cases.models import LegalBasis
from cases.rules.draft_keys import is_uid
from cases.rules.meeting_tellings import STATUTORY, Seat, heard_at
from cases.rules.staff import approvers
from cases.rules.tellings import Telling
from network.activity_codes import MeetingStatus
from network.models import Meeting

NEAR = timedelta(days=60)


class MeetingAskForm(Form):
    """Which meeting, on what, and which categories; who has to leave the room follows from it."""

    meeting = PickField(label=_("会議"))
    basis = forms.ChoiceField(label=_("根拠"), widget=forms.RadioSelect)
    categories = forms.MultipleChoiceField(
        label=_("話す情報の区分"), choices=Category.choices, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args, begun: str = "", **kwargs) -> None:
        super().__init__(*args, **kwargs)
        today = timezone.localdate()
        offered = Q(held_on__range=(today - NEAR, today + NEAR))
        if is_uid(begun):  # also one of long ago, from whose page somebody comes
            offered |= Q(uid=begun)
            self.initial["meeting"] = begun
        rows = Meeting.objects.filter(offered).exclude(status=MeetingStatus.CANCELED).newest_first()
        self.fields["meeting"].offer(rows, label=_dated, empty=str(_("選んでください")))
        laws = LegalBasis.unscoped.filter(code__in=STATUTORY.values(), is_enabled=True).in_order()
        consent = (str(LedgerBasis.CONSENT), LedgerBasis.CONSENT.label)
        self.fields["basis"].choices = [consent, *((row.code, row.get_code_display()) for row in laws)]
        self.initial.setdefault("basis", str(LedgerBasis.CONSENT))


class MeetingTellingForm(SubmissionTokenMixin, Form):
    """Who heard it, and what; on a basis of law also why, and who approved it. Whoever may not hear it is no choice."""

    bodies = PickManyField(
        label=_("話を聞いた機関"), error_messages={"required": _("話を聞いた機関を選んでください。")}
    )
    items = forms.CharField(
        label=_("話した項目"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("「お名前、受診していないこと」のように項目を書きます。"),
    )
    reason = forms.CharField(label=_("必要な理由"), max_length=1000, widget=forms.Textarea(attrs={"rows": 2}))
    proviso_checked = forms.BooleanField(
        label=_("ご本人・第三者の権利利益を不当に侵害するおそれがないことを確かめた"), required=False
    )
    approver = PickField(label=_("承認した人"), required=False)
    readers = dict.fromkeys(["items", "reason"], lambda: readers_of(Capability.LEDGER_READ))

    def __init__(self, *args, asked: dict, seats: list[Seat], actor: Actor, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.asked = asked
        self.consents = {seat.organization.pk: seat.consent for seat in seats}
        heard = [seat.organization for seat in seats if not seat.why_not]
        self.fields["bodies"].offer(heard, label=lambda body: body.name)
        if asked["basis"] not in BasisCode.values:
            for name in ("reason", "proviso_checked", "approver"):
                del self.fields[name]
        else:
            others = approvers(actor.organization_id, timezone.localdate())
            rows = [user for user in others if user.pk != actor.user_id]
            self.fields["approver"].offer(rows, label=lambda user: user.name, empty=str(_("承認は要らない・まだ")))

    def tellings(self, at) -> list[Telling]:
        """One act for each body."""
        data, meeting = self.cleaned_data, self.asked["meeting"]
        same = {name: data[name] for name in ("items", "reason", "proviso_checked", "approver") if name in data}
        return [
            Telling(
                direction=Direction.PROVIDED,
                means=Means.MEETING,
                occurred_at=heard_at(meeting, at),
                basis=self.asked["basis"],
                organization=body,
                categories=self.asked["categories"],
                consent=self.consents[body.pk],
                meeting=meeting,
                **same,
            )
            for body in data["bodies"]
        ]


def _dated(meeting: Meeting) -> str:
    return f"{format_date(meeting.held_on)} {meeting.title}"
