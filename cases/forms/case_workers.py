"""一緒に担当する職員を加える."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from akishima_support.ui.forms import Form
from cases.forms.pick import PickField
from cases.rules.staff import window_staff


class CaseWorkerForm(Form):
    """One of those who work at the window today."""

    worker = PickField(label=_("加える職員"), widget=forms.RadioSelect)

    def __init__(self, *args, without: set[int], **kwargs):
        super().__init__(*args, **kwargs)
        staff = [user for user in window_staff(timezone.localdate()) if user.pk not in without]
        self.fields["worker"].offer(staff, lambda user: user.name)
