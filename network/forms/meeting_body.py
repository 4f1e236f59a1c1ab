"""A meeting that recurs."""

from django import forms
from django.utils.translation import gettext_lazy as _

from akishima_support.ui.forms import VersionMixin
from network.forms.directory_form import DirectoryModelForm, without_relations
from network.forms.meeting import NOT_YET
from network.models import MeetingBody


class MeetingBodyForm(DirectoryModelForm):
    """Its name, how often it sits, and whether the window calls it."""

    times_per_year = forms.IntegerField(
        label=_("年間の回数"),
        required=False,
        min_value=1,
        max_value=99,
        help_text=_("分からないときは空けておきます。"),
    )

    class Meta:
        model = MeetingBody
        formfield_callback = without_relations
        fields = ["name", "other_names", "kind", "times_per_year", "is_approximate", "is_called_here", "note"]
        help_texts = {"is_called_here": _("印を付けると、招集の時期が来たときに、窓口の「今日」に出ます。")}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        kept = [value for value in NOT_YET if value != self.instance.kind]
        self.fields["kind"].choices = [choice for choice in self.fields["kind"].choices if choice[0] not in kept]

    def clean_name(self) -> str:
        """Two bodies never carry one name."""
        name = self.cleaned_data["name"]
        if MeetingBody.objects.filter(name=name).exclude(pk=self.instance.pk).exists():
            raise forms.ValidationError(_("同じ名前の会議体がすでにあります。"), code="duplicate")
        return name


class MeetingBodyEditForm(VersionMixin, MeetingBodyForm):
    """The same with the version that the person saw."""
