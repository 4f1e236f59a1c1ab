"""What a meeting decided that somebody does."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from akishima_support.access import Refused
from akishima_support.japanese.fields import WarekiDateField
from akishima_support.japanese.formats import format_date
from akishima_support.ui.forms import SubmissionTokenMixin, VersionMixin
from network.forms.directory_form import body_choice
from network.forms.meeting_result_form import NO_NAMES, ResultForm
from network.models import ActionItem, Meeting, Organization
from network.rules.action_items import check_owner, people_of_bodies


class PersonField(forms.ModelChoiceField):
    """One of the people who have an account, under the names of their bodies; gives the affiliation."""

    def label_from_instance(self, affiliation) -> str:
        """Body and name: nobody is taken for somebody of the same name elsewhere."""
        return f"{affiliation.organization.name}　{affiliation.user.name}"


class ActionItemForm(ResultForm):
    """Who does what until when."""

    text = forms.CharField(
        label=_("すること"), max_length=500, widget=forms.Textarea(attrs={"rows": 3}), help_text=NO_NAMES
    )
    owner = body_choice(_("する機関"), empty_label=_("選んでください"))
    doer = PersonField(
        queryset=None,
        label=_("担当する人"),
        required=False,
        empty_label=_("決めない（機関の全員の「今日」に出ます）"),
        help_text=_("決めても、同じ機関のほかの人の「今日」にも出ます。"),
    )
    due_on = WarekiDateField(label=_("期限"))
    readers = {"text": _("窓口、頼まれた機関、この会議に出席した機関")}

    def __init__(self, *args, meeting: Meeting, item: ActionItem | None = None, **kwargs):
        super().__init__(*args, **kwargs)
        self.meeting, today = meeting, timezone.localdate()
        people = people_of_bodies(today).order_by("organization__search_key", "organization_id", "user__name", "pk")
        self.fields["owner"].queryset = Organization.objects.filter(valid_until=None).in_order()
        self.fields["doer"].queryset = people
        if item is not None:
            self.initial |= {"text": item.text, "owner": item.owner_id, "due_on": item.due_on}
            self.initial["version"] = item.version
            self.initial["doer"] = people.filter(user=item.doer_id, organization=item.owner_id).first()

    def clean(self) -> dict:
        """The person works at the body, which may know of the meeting; nothing is due before it was decided."""
        cleaned = super().clean()
        due, owner, affiliation = cleaned.get("due_on"), cleaned.get("owner"), cleaned.get("doer")
        if due and due < self.meeting.held_on:
            self.add_error("due_on", _("期限が、会議の日より前になっています。"))
        if owner is not None:
            self._check_owner(owner, affiliation)
        return cleaned

    def _check_owner(self, owner, affiliation) -> None:
        today = timezone.localdate()
        doer = affiliation.user if affiliation else None
        if affiliation is not None and affiliation.organization_id != owner.pk:
            self.add_error("doer", _("担当する人が、選んだ機関の人ではありません。"))
            return
        try:
            check_owner(meeting=self.meeting, owner=owner, doer=doer, today=today)
        except Refused as refused:
            self.add_error("owner", refused.message)

    @property
    def typed(self) -> dict:
        """The columns as the action takes them."""
        affiliation = self.cleaned_data["doer"]
        columns = {name: self.cleaned_data[name] for name in ("text", "owner", "due_on")}
        return columns | {"doer": affiliation.user if affiliation else None}


class ActionNewForm(SubmissionTokenMixin, ActionItemForm):
    """A new decision."""

    heading = _("決まったことを記録する")


class ActionEditForm(VersionMixin, ActionItemForm):
    """The same with the version that the person saw."""

    heading = _("決まったことを直す")

    def newer(self, current: ActionItem) -> dict[str, str]:
        """What somebody else saved meanwhile."""
        saved = {
            "text": current.text,
            "owner": current.owner.name,
            "doer": current.doer.name if current.doer else _("決めていません"),
            "due_on": format_date(current.due_on),
        }
        same = {name for name, value in self.typed.items() if getattr(current, name) == value}
        return {name: str(text) for name, text in saved.items() if name not in same}


class ActionDoneForm(SubmissionTokenMixin, ResultForm):
    """What was done, in a line."""

    heading = _("済みにする")
    button = _("済みにする")

    note = forms.CharField(label=_("したこと"), required=False, max_length=500, help_text=NO_NAMES)


class ActionReopenForm(SubmissionTokenMixin, ResultForm):
    """Why is it not done after all?"""

    heading = _("これからに戻す")
    button = pgettext_lazy("decision", "戻す")

    note = forms.CharField(label=pgettext_lazy("decision", "戻す理由"), max_length=500, help_text=NO_NAMES)


class ActionDropForm(SubmissionTokenMixin, ResultForm):
    """Why will it not be done?"""

    heading = _("取りやめる")
    button = _("取りやめる")

    note = forms.CharField(label=_("取りやめる理由"), max_length=500, help_text=NO_NAMES)
