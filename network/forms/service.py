"""What an organization offers, and for whom."""

from django import forms
from django.utils.translation import gettext_lazy as _

from akishima_support.japanese.fields import WarekiDateField
from akishima_support.ui.forms import Form, VersionMixin
from network.codes import Weekday
from network.forms.change_request import WordsMixin
from network.forms.directory_form import DirectoryModelForm, without_relations
from network.forms.eligibility import EligibilityMixin
from network.models import ServiceOffering


class ServiceForm(EligibilityMixin, DirectoryModelForm):
    """A new service. What is left empty is shown as 不明."""

    started_on = WarekiDateField(label=_("開始日"), required=False)
    open_days = forms.MultipleChoiceField(
        label=_("開いている曜日"), choices=Weekday.choices, required=False, widget=forms.CheckboxSelectMultiple
    )

    fieldsets = [
        (_("支援メニュー"), ["code", "name", "started_on"], False),
        (
            _("利用のしかた"),
            ["how_person", "how_professional", "documents", "open_days", "open_note"],
            False,
        ),
        (
            _("利用できる方"),
            [
                "audience",
                "age_min",
                "age_max",
                "age_rule_note",
                "for_gender",
                "catchments",
                "ways",
                "cost_type",
                "cost_note",
                "target_note",
            ],
            False,
        ),
        (_("出典と備考"), ["source_note", "note"], False),
    ]

    class Meta:
        model = ServiceOffering
        formfield_callback = without_relations
        fields = [
            "code",
            "name",
            "started_on",
            "how_person",
            "how_professional",
            "documents",
            "open_days",
            "open_note",
            "cost_type",
            "cost_note",
            "catchments",
            "audience",
            "age_min",
            "age_max",
            "age_rule_note",
            "for_gender",
            "ways",
            "target_note",
            "source_note",
            "note",
        ]

    def clean_name(self) -> str:
        """A body offers a service of one name once at a time."""
        name = self.cleaned_data["name"]
        offered = ServiceOffering.objects.filter(organization=self.instance.organization, name=name, ended_on=None)
        if offered.exclude(pk=self.instance.pk).exists():
            raise forms.ValidationError(_("同じ名前の支援メニューがすでにあります。"), code="duplicate")
        return name


class ServiceEditForm(VersionMixin, ServiceForm):
    """The same with the version that the person saw."""


class OwnServiceForm(WordsMixin, ServiceForm):
    """As the body itself fills it in: for whom the service is becomes a request."""

    fieldsets = [
        ServiceForm.fieldsets[0],
        ServiceForm.fieldsets[1],
        (_("利用できる方（市が承認すると変わります）"), [*ServiceForm.fieldsets[2][1], "words"], False),
        ServiceForm.fieldsets[3],
    ]


class OwnServiceEditForm(VersionMixin, OwnServiceForm):
    """The same with the version that the person saw."""


class ServiceEndForm(Form):
    """The last day of a service."""

    ended_on = WarekiDateField(label=_("最後の日"))
