"""What a body is looked for by: what would help, whom, where, and by which words the directory is searched."""

from django import forms
from django.utils.translation import gettext_lazy as _

from akishima_support.ui.forms import Form
from network.codes import Audience, OrganizationKind, ServiceCode
from network.models import CatchmentArea

_WHO = [(Audience.PERSON.value, Audience.PERSON.label), (Audience.FAMILY.value, Audience.FAMILY.label)]


class LookForm(Form):
    """What is chosen stands in the address, so it is a code of the directory, never what was said about somebody."""

    service = forms.ChoiceField(
        label=_("必要な支援"), required=False, choices=[("", _("相談の内容から")), *ServiceCode.choices]
    )
    audience = forms.ChoiceField(label=_("利用する方"), required=False, choices=[("", _("決めていない")), *_WHO])
    area = forms.ChoiceField(
        label=_("お住まいの地区"),
        required=False,
        help_text=_("アウトリーチの依頼では、その地区の訪問を担当する機関が初めから選ばれます。"),
    )
    kind = forms.ChoiceField(
        label=_("機関の種別"), required=False, choices=[("", _("すべて")), *OrganizationKind.choices]
    )
    words = forms.CharField(label=_("機関の名前"), max_length=100, required=False)

    fieldsets = [
        (_("何が必要か"), ["service", "audience", "area"], False),
        (_("機関をしぼる"), ["kind", "words"], True),
    ]

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.areas = {str(area.pk): area for area in CatchmentArea.objects.in_order()}
        self.fields["area"].choices = [("", _("分からない"))] + [(key, area.name) for key, area in self.areas.items()]

    def clean_area(self) -> CatchmentArea | None:
        """The area itself."""
        return self.areas.get(self.cleaned_data["area"])
