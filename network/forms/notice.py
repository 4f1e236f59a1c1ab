"""A public notice of a body."""

from django import forms
from django.utils.translation import gettext_lazy as _

from akishima_support.japanese.fields import WarekiDateField
from akishima_support.ui.forms import VersionMixin
from network.forms.directory_form import DirectoryModelForm, without_relations
from network.models import Notice


class NoticeForm(DirectoryModelForm):
    """A title, a text and the days on which it is shown."""

    url = forms.URLField(label=_("ホームページ"), required=False, assume_scheme="https", max_length=200)
    shown_from = WarekiDateField(label=_("掲載の始まり"))
    shown_until = WarekiDateField(
        label=_("掲載の終わり"), required=False, help_text=_("取り下げるときは、ここに昨日までの日を入れます。")
    )

    class Meta:
        model = Notice
        formfield_callback = without_relations
        fields = ["title", "text", "url", "shown_from", "shown_until"]

    def clean(self) -> dict:
        """The days are in order."""
        cleaned = super().clean()
        start, finish = cleaned.get("shown_from"), cleaned.get("shown_until")
        if start and finish and finish < start:
            self.add_error("shown_until", _("掲載の終わりが、始まりより前になっています。"))
        return cleaned


class NoticeEditForm(VersionMixin, NoticeForm):
    """The same with the version that the person saw."""
