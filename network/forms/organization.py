"""An organization, new or edited."""

from django import forms
from django.utils.translation import gettext_lazy as _

from akishima_support.japanese.fields import WarekiDateField
from akishima_support.ui.forms import VersionMixin
from network.forms.directory_form import DirectoryModelForm, body_choice, without_relations
from network.forms.eligibility import EligibilityMixin
from network.models import Organization

AGES = ["age_min", "age_max", "age_rule_note"]
AREA = ["catchments", "area_note", "located_in_city"]


class OrganizationForm(EligibilityMixin, DirectoryModelForm):
    """Everything about a body that the administrator keeps; window, end and 受入状況 have pages of their own."""

    parent = body_choice(_("上の部署"), required=False, empty_label=_("なし"))
    pledge_recorded_on = WarekiDateField(label=_("守秘の誓約を記録した日"), required=False)
    valid_from = WarekiDateField(label=_("存続期間(始)"), required=False)
    as_of = WarekiDateField(label=_("情報の時点"), required=False)

    fieldsets = [
        (_("名前と種類"), ["name", "name_kana", "name_en", "kind", "sector", "parent", "valid_from"], False),
        (_("していること"), ["description", "strengths", "accepts_direct_consultation", "can_receive"], False),
        (
            _("利用できる方"),
            ["audience", *AGES, "for_gender", *AREA, "ways"],
            False,
        ),
        (_("費用"), ["cost_type", "cost_note"], False),
        (_("案内の前に知っておくこと"), ["privacy_note", "participant_note", "pledge_recorded_on"], False),
        (_("出典と備考"), ["source_note", "as_of", "note"], False),
    ]

    class Meta:
        model = Organization
        formfield_callback = without_relations
        widgets = {name: forms.Textarea(attrs={"rows": 3}) for name in ("privacy_note", "participant_note")}
        fields = [
            "name",
            "name_kana",
            "name_en",
            "kind",
            "sector",
            "parent",
            "valid_from",
            "description",
            "strengths",
            "accepts_direct_consultation",
            "can_receive",
            "audience",
            *AGES,
            "for_gender",
            "ways",
            "catchments",
            "area_note",
            "located_in_city",
            "cost_type",
            "cost_note",
            "privacy_note",
            "participant_note",
            "pledge_recorded_on",
            "source_note",
            "as_of",
            "note",
        ]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        bodies = Organization.objects.filter(parent=None, valid_until=None)
        self.fields["parent"].queryset = bodies.exclude(pk=self.instance.pk).in_order()
        self.fields["catchments"].label = _("担当区域の区分")

    def clean_name(self) -> str:
        """Two living bodies never carry one name."""
        name = self.cleaned_data["name"]
        if Organization.objects.filter(name=name, valid_until=None).exclude(pk=self.instance.pk).exists():
            raise forms.ValidationError(_("同じ名前の機関がすでにあります。"), code="duplicate")
        return name


class OrganizationEditForm(VersionMixin, OrganizationForm):
    """The same with the version that the person saw."""
