"""By what to narrow the list of cases, and keeping that under a name."""

from urllib.parse import urlencode

from django import forms
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from akishima_support.japanese.punctuation import labeled
from akishima_support.ui.forms import Form
from cases.codes.case import CaseStatus
from cases.codes.case_filter import HIGH, NOBODY, AgeBand, WaitingOn
from cases.codes.code_list import CodeList
from cases.codes.consultation import Urgency
from cases.forms.code_fields import CodeChoice, keep_codes
from cases.rules.case_filter import CaseFilter
from cases.rules.staff import window_staff

ANY = ("", _("すべて"))
MONTHS = [(str(number), _("%(months)sか月以上") % {"months": number}) for number in (1, 3, 6, 12)]


class CaseFilterForm(Form):
    """All boxes are optional; what cannot be read is left out of the conditions rather than refused."""

    lead = forms.ChoiceField(label=_("主担当者"), required=False)
    status = forms.ChoiceField(label=_("状態"), choices=[ANY, *CaseStatus.choices], required=False)
    urgency = forms.ChoiceField(
        label=_("緊急度"), choices=[ANY, (HIGH, _("緊急・高")), *Urgency.choices], required=False
    )
    topic = CodeChoice(CodeList.TOPIC, label=_("相談内容"), empty=ANY[1], with_retired=True)
    age = forms.ChoiceField(label=_("年齢"), choices=[ANY, *AgeBand.choices], required=False)
    waiting = forms.ChoiceField(label=_("誰の番か（連携）"), choices=[ANY, *WaitingOn.choices], required=False)
    quiet = forms.ChoiceField(label=_("連絡のない期間"), choices=[ANY, *MONTHS], required=False)
    overdue = forms.BooleanField(label=_("確認日を過ぎたものだけ"), required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        workers = [(str(user.uid), user.name) for user in window_staff(timezone.localdate())]
        self.fields["lead"].choices = [ANY, (NOBODY, _("決まっていない")), *workers]
        keep_codes(self)

    def conditions(self) -> str:
        """What was chosen, as it stands in an address; the order is that of the boxes."""
        return urlencode({name: self.cleaned_data[name] for name in self._chosen()})

    def case_filter(self) -> CaseFilter:
        """What was chosen, to narrow the list with."""
        values = {name: self.cleaned_data[name] for name in self._chosen()}
        if "quiet" in values:
            values["quiet"] = int(values["quiet"])
        return CaseFilter(**values)

    def words(self) -> list[str]:
        """What was chosen, in words for the head of the list and of the export."""
        return [self._word(name) for name in self._chosen()]

    def _chosen(self) -> list[str]:
        return [name for name in self.fields if self.cleaned_data.get(name)]

    def _word(self, name: str) -> str:
        field = self.fields[name]
        if not isinstance(field, forms.ChoiceField):
            return str(field.label)
        return labeled(field.label, dict(field.choices)[self.cleaned_data[name]])


def read_conditions(data: QueryDict | str) -> CaseFilterForm:
    """The conditions of an address or of a saved text; those that mean nothing (any more) are left out."""
    form = CaseFilterForm(QueryDict(data) if isinstance(data, str) else data)
    form.is_valid()
    return form


class SavedFilterForm(Form):
    """Keep the conditions under a name."""

    name = forms.CharField(label=_("絞り込みの名前"), max_length=30)
