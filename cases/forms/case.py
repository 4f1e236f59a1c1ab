"""The small forms about a case: next check, lead, closing, reopening, restriction."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Capability, readers_of
from akishima_support.japanese.fields import WarekiDateField
from akishima_support.ui.forms import Form, VersionMixin
from cases.codes.case import ClosureReason, OutcomeChange
from cases.forms.checks import refuse_past
from cases.forms.pick import PickField, PickManyField
from cases.models import Case, RestrictedReader
from cases.rules.staff import window_staff


class CaseForm(VersionMixin, Form):
    """A form about one case; it carries the version that the page showed."""

    def __init__(self, *args, case: Case, **kwargs):
        super().__init__(*args, **kwargs)
        self.case = case
        self.initial["version"] = case.version


class CaseCheckSetForm(CaseForm):
    """When does somebody look after it next?"""

    heading = _("次の確認日を決める")

    next_check_on = WarekiDateField(label=_("次の確認日"))
    next_check_note = forms.CharField(label=_("次に確認すること"), max_length=200, required=False)
    readers = {"next_check_note": lambda: readers_of(Capability.CASE_READ)}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial["next_check_on"] = self.case.next_check_on
        self.initial["next_check_note"] = self.case.next_check_note

    def clean_next_check_on(self):
        """Today or later."""
        return refuse_past(self.cleaned_data["next_check_on"])


class CaseReopenForm(CaseCheckSetForm):
    """Reopening asks for the next check, as opening does."""

    heading = _("ケースを再開する")


class CaseLeadSetForm(CaseForm):
    """Who leads?"""

    heading = _("主担当者を替える")

    lead_worker = PickField(label=_("主担当者"), widget=forms.RadioSelect)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["lead_worker"].offer(window_staff(timezone.localdate()), lambda user: user.name)
        self.initial["lead_worker"] = self.case.lead_worker


class CaseCloseForm(CaseForm):
    """Why does it end, and what has changed?"""

    heading = _("ケースを終了する")
    draft_name = "case_close"

    reason = forms.ChoiceField(label=_("終了理由"), choices=ClosureReason.choices, widget=forms.RadioSelect)
    changes = forms.MultipleChoiceField(
        label=_("見られた変化"), choices=OutcomeChange.choices, required=False, widget=forms.CheckboxSelectMultiple
    )
    note = forms.CharField(label=_("終了にあたって"), required=False, widget=forms.Textarea)
    readers = {"note": lambda: readers_of(Capability.CASE_READ)}

    def clean_changes(self):
        """Each change once; 変化なし stands alone."""
        changes = list(dict.fromkeys(self.cleaned_data["changes"]))
        if OutcomeChange.NONE in changes and len(changes) > 1:
            raise forms.ValidationError(_("「変化なし」とほかの変化を一緒に選ぶことはできません。"))
        return changes


class CaseRestrictForm(CaseForm):
    """Who alone may see the person and the case? Nobody chosen means: all at the window."""

    heading = _("閲覧を限る")

    readers_chosen = PickManyField(
        label=_("閲覧できる職員"),
        required=False,
        help_text=_("選んだ職員と、あなただけが見られるようになります。だれも選ばないと、窓口の全員が見られます。"),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        staff = window_staff(timezone.localdate())
        self.fields["readers_chosen"].offer(staff, lambda user: user.name)
        named = set(RestrictedReader.objects.filter(person=self.case.person_id).values_list("user_id", flat=True))
        self.initial["readers_chosen"] = [str(user.uid) for user in staff if user.pk in named]
