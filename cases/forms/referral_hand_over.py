"""担当を渡す."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cases.forms.pick import PickField
from cases.forms.referral_move import MoveForm
from cases.models import Referral
from cases.rules.staff import answering_staff

INBOX = "inbox"  # names no row, so the field gives None


class HandOverForm(MoveForm):
    """One of the colleagues of today, or the shared inbox; that is chosen too, so that nothing happens by a slip."""

    to = PickField(label=_("これからの担当"), widget=forms.RadioSelect)
    text_fields = ()
    draft_name = ""

    def __init__(self, *args, referral: Referral, **kwargs) -> None:
        super().__init__(*args, referral=referral, **kwargs)
        staff = answering_staff(referral.to_organization_id, timezone.localdate())
        field = self.fields["to"]
        field.offer([user for user in staff if user.pk != referral.taken_by_id], lambda user: user.name)
        field.choices = [*field.choices, (INBOX, _("だれにも渡さず、受け箱に戻す"))]
